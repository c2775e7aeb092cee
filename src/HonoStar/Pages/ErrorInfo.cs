namespace HonoStar;

/// <summary>What an <see cref="ErrorPageAttribute">error page</see> may know about the failure that it reports.</summary>
public sealed class ErrorInfo
{
    internal ErrorInfo(int statusCode, string requestId, Exception? exception)
    {
        StatusCode = statusCode;
        RequestId = requestId;
        Exception = exception;
    }

    /// <summary>The status code of the response: 500, or the one that the failure carries (400 to 599).</summary>
    public int StatusCode { get; }

    /// <summary>The identifier under which the failure was logged, to be quoted in a report.</summary>
    public string RequestId { get; }

    /// <summary>The exception in Development; <see langword="null"/> otherwise, so that no detail can leak.</summary>
    public Exception? Exception { get; }
}

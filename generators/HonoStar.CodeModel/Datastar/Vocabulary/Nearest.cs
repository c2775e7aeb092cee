namespace HonoStar.CodeModel;

/// <summary>Which known name is meant by one that is not known, measured as the client does (<c>src/client/src/nearest.ts</c>).</summary>
internal static class Nearest
{
    /// <summary>The known name nearest to a name, when one is near enough to be meant: a letter in three may be wrong.</summary>
    public static string? To(string name, IEnumerable<string> known)
    {
        var within = Math.Max(1, name.Length / 3);
        string? best = null;
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - name.Length) > within || candidate == name)
            {
                continue;
            }

            var far = Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (far <= within)
            {
                within = far - 1;
                best = candidate;
            }
        }

        return best;
    }

    /// <summary>How many letters must change, come, go or swap places to turn one name into the other.</summary>
    public static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        var next = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            next[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = a[i - 1] == b[j - 1] ? 0 : 1;
                next[j] = Math.Min(Math.Min(row[j] + 1, next[j - 1] + 1), row[j - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    next[j] = Math.Min(next[j], before[j - 2] + 1);
                }
            }

            (before, row, next) = (row, next, before);
        }

        return row[b.Length];
    }
}

namespace IssueTracker.Images;

/// <summary>The pictures of issues. They are written together with their issue.</summary>
public sealed class ImageStore(Database database)
{
    /// <summary>A picture; nothing when there is none.</summary>
    public async Task<Image?> FindAsync(Guid id)
    {
        await using var connection = await database.OpenAsync();
        return await connection.FirstAsync(
            "SELECT content_type, content FROM images WHERE id = $id",
            row => new Image(row.GetString(0), (byte[])row.GetValue(1)),
            ("$id", id.ToString()));
    }
}

using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;

namespace IssueTracker.Accounts;

/// <summary>The accounts, and their passwords as hashes.</summary>
public sealed class UserStore(Database database, IPasswordHasher<User> hasher, TimeProvider clock)
{
    private const int UniqueViolation = 2067; // SQLITE_CONSTRAINT_UNIQUE

    /// <summary>Makes an account; nothing when the name is taken.</summary>
    public async Task<User?> CreateAsync(string name, string displayName, string password)
    {
        await using var connection = await database.OpenAsync();
        try
        {
            var id = await connection.NumberAsync(
                "INSERT INTO users (name, display_name, password_hash, created) VALUES ($name, $displayName, $hash, $now) RETURNING id",
                ("$name", name), ("$displayName", displayName), ("$hash", Hash(name, password)), ("$now", clock.GetUtcNow()));
            return new User(id, name, displayName);
        }
        catch (SqliteException exception) when (exception.SqliteExtendedErrorCode == UniqueViolation)
        {
            return null;
        }
    }

    /// <summary>The account with this name and password; nothing when there is none.</summary>
    public async Task<User?> VerifyAsync(string name, string password)
    {
        await using var connection = await database.OpenAsync();
        var found = await connection.FirstAsync(
            "SELECT id, name, display_name, password_hash FROM users WHERE name = $name",
            row => (User: Read(row), Hash: row.GetString(3)),
            ("$name", name));
        if (found.User is null)
        {
            // As slow as a wrong password, so that names cannot be found out by the clock.
            Hash(name, password);
            return null;
        }

        return hasher.VerifyHashedPassword(found.User, found.Hash, password) == PasswordVerificationResult.Failed ? null : found.User;
    }

    /// <summary>The account with this id; nothing when there is none.</summary>
    public async Task<User?> FindAsync(int id)
    {
        await using var connection = await database.OpenAsync();
        return await connection.FirstAsync("SELECT id, name, display_name FROM users WHERE id = $id", Read, ("$id", id));
    }

    /// <summary>Changes what people see as somebody's name.</summary>
    public async Task RenameAsync(int id, string displayName)
    {
        await using var connection = await database.OpenAsync();
        await connection.ExecuteAsync("UPDATE users SET display_name = $displayName WHERE id = $id", ("$id", id), ("$displayName", displayName));
    }

    private static User Read(SqliteDataReader row) => new(row.GetInt32(0), row.GetString(1), row.GetString(2));

    private string Hash(string name, string password) => hasher.HashPassword(new User(0, name, name), password);
}

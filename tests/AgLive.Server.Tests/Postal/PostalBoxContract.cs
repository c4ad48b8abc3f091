using System.Text;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Postal;
using AgLive.Server.Notices;
using AgLive.Server.Tests.Data;
using AgLive.Server.Tests.Import;
using AgLive.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace AgLive.Server.Tests.Postal;

/// <summary>
/// The database, copied whole before the session opens, as its reader has it: no choice can be read in it, nor told from the
/// length of anything; the same copy after the opening tells them, which shows that the test would see them.
/// </summary>
public abstract class PostalBoxContract
{
    protected abstract Task<string?> DatabaseAsync();

    [Fact]
    public async Task A_copy_of_the_database_before_the_session_says_no_choice()
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var house = await PostalHouse.ConveneAsync(new TilleulsFiles(), now, now.AddDays(10), postgreSql: await DatabaseAsync());
        await house.VoteAsync("C10021", ("4", "pour"), ("6", "pour/pour"), ("9", "pour/pour"));
        await house.VoteAsync("C10028", ("4", "contre"), ("6", "abstention/contre"));
        await house.ChooseAsync("C10035", "4", "abstention");
        await house.App.Services.GetRequiredService<OutboxSender>().SendDueAsync(CancellationToken.None);

        var copy = await CopyAsync(house);
        Assert.DoesNotContain(Traces(house, copy), trace => trace.Found);

        await using var db = await house.App.DatabaseAsync();
        var contents = await db.PostalContents.AsNoTracking().ToListAsync();
        Assert.Equal(3, contents.Count);
        Assert.Single(contents.Select(content => content.Sealed.Length).Distinct());
        Assert.All(await db.PostalFiles.AsNoTracking().ToListAsync(), file => Assert.Equal(0, (file.Sealed.Length - 28) % (64 * 1024)));
        Assert.All(await db.PostalForms.AsNoTracking().ToListAsync(), form => Assert.Null(form.Opened));

        await house.DoAsync(new Web.Wire.OpenSession(house.AssemblyId, house.New()));
        Assert.Contains(Traces(house, await CopyAsync(house)), trace => trace.Found);
    }

    [Fact]
    public async Task Without_the_key_file_the_copy_opens_nowhere()
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var house = await PostalHouse.ConveneAsync(new TilleulsFiles(), now, now.AddDays(10), postgreSql: await DatabaseAsync());
        await house.VoteAsync("C10021", ("4", "pour"));
        await using var db = await house.App.DatabaseAsync();
        using var elsewhere = new TemporaryFolder();
        var other = new PostalBoxes(new OuterKey(new PostalKeyOptions(), elsewhere.Path));
        Assert.Equal(Domain.RefusalCode.BoxUnreadable, (await other.KeyAsync(db, house.AssemblyId, CancellationToken.None)).Refusal?.Code);
    }

    [Fact]
    public async Task A_form_moved_to_another_owner_or_changed_in_its_row_is_seen_as_the_session_opens()
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var house = await PostalHouse.ConveneAsync(new TilleulsFiles(), now, now.AddDays(10), postgreSql: await DatabaseAsync());
        await house.VoteAsync("C10021", ("4", "pour"));
        await house.VoteAsync("C10028", ("4", "contre"));
        await using (var db = await house.App.DatabaseAsync())
        {
            var contents = await db.PostalContents.ToListAsync();
            (contents[0].Sealed, contents[1].Sealed) = (contents[1].Sealed, contents[0].Sealed);
            await db.SaveChangesAsync();
        }

        var opened = await house.App.Services.GetRequiredService<Web.Console.IConsole>()
            .RunAsync(house.Syndic, new Web.Wire.OpenSession(house.AssemblyId, house.New()), CancellationToken.None);
        Assert.Equal(Domain.RefusalCode.BoxUnreadable, opened.Refusal?.Code);
        await using var after = await house.App.DatabaseAsync();
        Assert.Equal(AssemblyState.Convened, (await after.Assemblies.SingleAsync()).State);
    }

    /// <summary>Every file of the database, or every row of every table.</summary>
    private static async Task<byte[]> CopyAsync(PostalHouse house)
    {
        await using var db = await house.App.DatabaseAsync();
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync();
        using var copy = new MemoryStream();
        if (connection is NpgsqlConnection postgres)
        {
            await CopyAsync(postgres, copy);
            return copy.ToArray();
        }

        var path = connection.DataSource;
        foreach (var file in new[] { path, path + "-wal" }.Where(File.Exists))
        {
            await using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await from.CopyToAsync(copy);
        }

        return copy.ToArray();
    }

    private static async Task CopyAsync(NpgsqlConnection connection, MemoryStream copy)
    {
        var tables = new List<string>();
        await using (var command = new NpgsqlCommand("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'", connection))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                tables.Add(reader.GetString(0));
            }
        }

        foreach (var table in tables)
        {
            await using var from = await connection.BeginRawBinaryCopyAsync($"COPY {table} TO STDOUT (FORMAT BINARY)");
            await from.CopyToAsync(copy);
        }
    }

    /// <summary>A choice as the program writes it anywhere: the answers in clear, the words of the document, its pages.</summary>
    private static IEnumerable<(string What, bool Found)> Traces(PostalHouse house, byte[] copy)
    {
        foreach (var number in new[] { "4", "6", "9" })
        {
            var line = new byte[16 + 4];
            house.Agenda[number].TryWriteBytes(line);
            line[^1] = 1;
            yield return ($"answer to n° {number}", Holds(copy, line));
        }

        foreach (var words in new[] { "Premier vote : POUR", "Vote : CONTRE", "%PDF-", "\"first\":\"", "\"choice\":\"" })
        {
            yield return (words, Holds(copy, Encoding.UTF8.GetBytes(words)) || Holds(copy, Encoding.Latin1.GetBytes(words)));
        }
    }

    private static bool Holds(byte[] copy, byte[] trace) => copy.AsSpan().IndexOf(trace) >= 0;
}

public sealed class SqlitePostalBoxTests : PostalBoxContract
{
    protected override Task<string?> DatabaseAsync() => Task.FromResult<string?>(null);
}

[Trait("needs", "services")]
public sealed class PostgreSqlPostalBoxTests(PostgresFixture postgres) : PostalBoxContract
{
    protected override async Task<string?> DatabaseAsync() => await (await postgres.ServerAsync()).CreateDatabaseAsync();
}

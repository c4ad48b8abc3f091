using System.Globalization;
using System.Text;
using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Web;
using AgLive.Web.Documents;
using AgLive.Web.Papers;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;

namespace AgLive.Server.Minutes;

/// <summary>The record of an assembly as files: CSV with semicolons and a byte order mark, as French spreadsheets read it; XLSX.</summary>
public sealed class RecordFiles(IDbContextFactory<AgLiveDb> databases)
{
    /// <summary>Refused with NotFound for a name that is none of <see cref="ExportFiles"/>.</summary>
    public async Task<Outcome<DocumentFile>> OfAsync(AssemblyView view, string file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var record = await MinutesReader.ReadAsync(db, view, cancellation);
        return file switch
        {
            ExportFiles.Attendance => Csv(file, RecordTables.Attendance(record)),
            ExportFiles.Votes => Csv(file, RecordTables.Votes(record)),
            ExportFiles.Letters => Csv(file, RecordTables.Letters(record, await LettersAsync(db, record, cancellation))),
            ExportFiles.Workbook => await WorkbookAsync(file, [RecordTables.Attendance(record), RecordTables.Votes(record)], cancellation),
            _ => RefusalCode.NotFound,
        };
    }

    private static async Task<List<Guid>> LettersAsync(AgLiveDb db, MinutesRecord record, CancellationToken cancellation)
    {
        var (id, home) = (record.View.Assembly.Id, record.View.Condominium.Id);
        var electronic = await db.MinutesNotices
            .Where(one => one.AssemblyId == id && one.Channel == Domain.Deadlines.NoticeChannel.Electronic)
            .Select(one => one.CoOwnerId)
            .Union(db.CoOwners.Where(owner => owner.CondominiumId == home && owner.ElectronicNoticesSince != null).Select(owner => owner.Id))
            .ToListAsync(cancellation);
        return [.. ToNotify.Of(record).Keys.Except(electronic).Where(record.View.Registry.Owners.ContainsKey)];
    }

    private static DocumentFile Csv(string name, RecordTable table)
    {
        using var bytes = new MemoryStream();
        using (var writer = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";" }))
        {
            foreach (var row in table.Rows.Prepend([.. table.Heads]))
            {
                foreach (var cell in row)
                {
                    csv.WriteField(cell is string words ? SpreadsheetText.Neutralise(words) : cell);
                }

                csv.NextRecord();
            }
        }

        return new DocumentFile(name, "text/csv; charset=utf-8", bytes.ToArray());
    }

    private static async Task<DocumentFile> WorkbookAsync(string name, IReadOnlyList<RecordTable> tables, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var sheets = tables.ToDictionary(table => table.Name, table => (object)table.Rows.Select(row =>
            table.Heads.Select((head, i) => (head, Cell: row[i] is string words ? SpreadsheetText.Neutralise(words) : row[i]))
                .ToDictionary(pair => pair.head, pair => pair.Cell)));
        await bytes.SaveAsAsync(sheets, cancellationToken: cancellation);
        return new DocumentFile(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes.ToArray());
    }
}

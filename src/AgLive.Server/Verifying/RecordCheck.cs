using System.Text.Json;
using AgLive.Server.Verifying.Journals;
using AgLive.Server.Verifying.Votes;
using AgLive.Web;

namespace AgLive.Server.Verifying;

/// <summary>What is left: the assembly itself, its owners, its mandates, its forms, its reserves, each beside the journal.</summary>
internal sealed class RecordCheck(Archive archive, Journal journal, AssemblyFile assembly, IReadOnlyDictionary<Guid, OwnerRow> owners, Names names, Report report)
{
    /// <returns>What the forms answer.</returns>
    public FormAnswers Run()
    {
        var forms = new FormAnswers();
        var since = report.Count;
        CheckAssembly();
        CheckOwners();
        CheckForms(forms);
        CheckReserves();
        report.Pass(since, "Assemblée, copropriétaires, formulaires et réserves : identiques au journal.");
        return forms;
    }

    private void CheckAssembly()
    {
        if ((assembly.OpenedAt, assembly.EndedAt) != (journal.OpenedAt, journal.EndedAt))
        {
            report.Disagree("assemblee.json", "l'ouverture ou la fin de la séance n'est pas celle du journal.");
        }

        if (journal.Policies is not null && assembly.Policies != journal.Policies)
        {
            report.Disagree("assemblee.json", "les règles de comptage ne sont pas celles que le journal a figées à l'ouverture.");
        }
    }

    private void CheckOwners()
    {
        if (owners.Values.Count(owner => owner.Kind.ValueKind != JsonValueKind.String) is > 0 and var plain)
        {
            report.Remark($"proprietaires.jsonl : {Fr.Count(plain, "copropriétaire")} sans nature indiquée (« kind »). Le décompte n'en dépend pas.");
        }

        if (journal.Electorate is null)
        {
            report.Remark("Le journal de cette assemblée n'a pas enregistré les tantièmes à l'ouverture : ceux des copropriétaires ne sont comparés qu'aux listes des votes.");
            return;
        }

        foreach (var id in journal.Owners.Keys.Union(owners.Keys))
        {
            var listed = owners.GetValueOrDefault(id);
            var shares = journal.Electorate.Where(key => key.Value.ContainsKey(id)).ToDictionary(key => key.Key, key => key.Value[id]);
            if (listed is null || !journal.Owners.TryGetValue(id, out var known)
                || (listed.Identifier, listed.Name) != (known.Identifier, known.Name)
                || listed.Tantiemes.Count != shares.Count
                || shares.Any(share => listed.Tantiemes.GetValueOrDefault(share.Key) != share.Value))
            {
                report.Disagree($"proprietaires.jsonl, {names.Of(id)}", "ce copropriétaire ou ses tantièmes ne sont pas ceux du journal à l'ouverture de la séance.");
            }
        }
    }

    private void CheckForms(FormAnswers forms)
    {
        foreach (var (line, form) in archive.Rows<FormRow>("formulaires.jsonl"))
        {
            var where = $"formulaires.jsonl, ligne {line}, {names.Of(form.CoOwnerId)}";
            if (journal.Forms.GetValueOrDefault((form.CoOwnerId, form.Version)) != form.ContentHash)
            {
                report.Disagree(where, "l'empreinte de ses réponses n'est pas celle que le journal a inscrite à la réception.");
            }

            if (form.Answers is not null && !forms.TryAdd(form.CoOwnerId, form.Answers, form.ContentHash))
            {
                report.Disagree(where, "ses réponses ont été modifiées : elles ne donnent pas l'empreinte journalisée à la signature.");
            }
        }
    }

    private void CheckReserves()
    {
        foreach (var (line, reserve) in archive.Rows<ReserveRow>("reserves.jsonl"))
        {
            if (journal.Reserves.GetValueOrDefault((reserve.ResolutionId, reserve.CoOwnerId)) != reserve.Text)
            {
                report.Disagree($"reserves.jsonl, ligne {line}, {names.Of(reserve.CoOwnerId)}", "cette réserve n'est pas celle que le journal a inscrite.");
            }
        }
    }
}

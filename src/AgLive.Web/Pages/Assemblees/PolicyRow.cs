using AgLive.Domain.Policies;
using AgLive.Web.Assemblies;

namespace AgLive.Web.Pages.Assemblees;

/// <summary>One disputed point on the page of the rules.</summary>
public sealed record PolicyRow(ReglesModel Page, DisputedPoint Point)
{
    private PolicySheet Sheet => Page.Sheet;

    /// <summary>The reading of the assembly is not the default.</summary>
    public bool IsDeparture => Page.Taken(Point) != Point.Usual;

    public bool IsFaulty => Page.Faults.Contains(Point.Name);

    public string Id => $"p-{Point.Name}";

    public string ErrorId => $"{Id}-erreur";

    /// <summary>« Loi du 10 juillet 1965, art. 26-1. Touche les résolutions de l'art. 26 : ici n° 12. »</summary>
    public string Note => Fr.Text($"{Fr.Capital(Point.Article)}. Touche {PointScopes.Name(Point.Scope)}{Here}.");

    private string Here
    {
        get
        {
            if (Point.Scope is PointScope.EveryVote or PointScope.Dates)
            {
                return "";
            }

            var numbers = Sheet.Agenda
                .Where(item => PointScopes.Touches(Point.Scope, item.Traits))
                .Select(item => $"n° {item.Number}")
                .ToList();
            return numbers.Count == 0 ? " : aucune ici" : $" : ici {string.Join(", ", numbers)}";
        }
    }
}

using AgLive.Domain.Deadlines;
using AgLive.Domain.Majorities;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Postal;
using AgLive.Server.Data.Sheets;
using AgLive.Server.Pdf.Documents;
using AgLive.Web;
using AgLive.Web.Postal;
using Microsoft.Extensions.Options;

namespace AgLive.Server.Postal;

/// <summary>Makes the documents of the votes by correspondence: a form as it is signed, a blank one.</summary>
public sealed class PostalPrinting(PostalPdf pdf, IOptions<Agency> agency)
{
    internal Task<byte[]> SignedAsync(PostalPlace place, PostalForm form, PostalAnswers answers)
    {
        var isDrawn = form.Signature == SignatureKind.Drawn;
        return pdf.PrintAsync(Deed(place, form.CoOwnerId, TextOf(place, form), answers) with
        {
            Signing = new PostalDeedSigning(
                isDrawn ? form.SignatureData : null,
                isDrawn ? "" : form.SignatureData,
                form.ReceivedAt!.Value,
                form.Number,
                form.ContentHash,
                form.Timing == FormTiming.AfterLegalLimit),
        });
    }

    internal Task<byte[]> BlankAsync(PostalPlace place, Guid? coOwnerId) =>
        pdf.PrintAsync(Deed(place, coOwnerId, TextOf(place, coOwnerId, 1), null));

    internal static PostalText TextOf(PostalPlace place, PostalForm form) => TextOf(place, form.CoOwnerId, form.Version);

    private static PostalText TextOf(PostalPlace place, Guid? coOwnerId, int version)
    {
        var (assembly, condominium) = (place.View.Assembly, place.View.Condominium);
        return new PostalText(
            coOwnerId is { } id ? place.Owner(id).DisplayName : "",
            coOwnerId is { } owner ? PostalSheets.AddressOf(place.Owner(owner)) : "",
            version,
            assembly.Kind,
            condominium.Name,
            assembly.StartsAt,
            condominium.ZoneId);
    }

    private PostalDeed Deed(PostalPlace place, Guid? coOwnerId, PostalText text, PostalAnswers? answers)
    {
        var deadline = place.Deadline();
        var roll = place.General();
        var known = agency.Value;
        return new PostalDeed(
            text,
            place.View.Condominium.Address,
            place.View.Assembly.Place,
            new ReturnAddress(known.Name, known.Address, known.Email, known.Phone),
            deadline.RejectedFrom,
            deadline.ClosesAt,
            coOwnerId is { } id && roll is not null ? Fr.VoixOf(roll.Voix(FrozenRolls.IdOf(id)), roll.TotalVoix) : "",
            coOwnerId is not null,
            [.. place.Votable().Where(item => item.Disposition == Disposition.Kept).Select(item => Line(place, item, coOwnerId, answers?.For(item.Id)))],
            null);
    }

    private static PostalDeedLine Line(PostalPlace place, Resolution item, Guid? coOwnerId, PostalAnswer? answer) => new(
        item.Number,
        item.Title,
        item.Text,
        Majority.Name(item.Majority!.Value),
        PostalPlace.HasSecondLine(item) ? PostalLines.SecondArticle(item) : null,
        PostalLines.WordOf(answer?.First),
        PostalLines.WordOf(answer?.Second),
        coOwnerId is { } id && place.VoixOn(item, id) == 0);
}

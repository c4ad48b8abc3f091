using AgLive.Domain;

namespace AgLive.Web;

/// <summary>The one place where a refusal becomes a sentence: what is the matter, then what to do.</summary>
public static class RefusalTexts
{
    /// <summary>One French sentence, or two, ready to show.</summary>
    public static string Sentence(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return Fr.Text(Plain(refusal.Code, refusal.Detail));
    }

    /// <summary>The sentence of a code alone.</summary>
    public static string Sentence(RefusalCode code) => Sentence(new Refusal(code));

    // CS8524 asks for numbers that have no name; CS8509 still refuses a build that forgets a named one.
#pragma warning disable CS8524
    private static string Plain(RefusalCode code, string? detail) => code switch
    {
        RefusalCode.NotSignedIn => "Vous n'êtes plus connecté. Reconnectez-vous, puis recommencez.",
        RefusalCode.NotFound => "Cette page ou cet élément n'existe pas, ou ne vous est pas ouvert. Revenez à l'accueil.",
        RefusalCode.NotAllowed => "Vous n'avez pas le droit de faire cela. Si c'est une erreur, appelez votre agence.",
        RefusalCode.TooFast => "Trop de demandes en peu de temps. Attendez quelques secondes, puis recommencez.",
        RefusalCode.BadRequest => detail is null
            ? "Il manque une information, ou elle est mal écrite. Vérifiez, puis recommencez."
            : $"Il manque une information, ou elle est mal écrite : {detail}. Vérifiez, puis recommencez.",
        RefusalCode.IdReused => "Cette demande a déjà servi pour autre chose. Rechargez la page, puis recommencez.",
        RefusalCode.RoundUnknown => "Ce vote n'existe pas dans cette assemblée. Rechargez la page.",
        RefusalCode.RoundClosed => "Le vote est clos. Plus aucun vote n'est pris en compte.",
        RefusalCode.TextChanged => "Le texte de la résolution a changé. Relisez-le, puis votez.",
        RefusalCode.NotEntitled => "Vous ne pouvez pas voter pour ce copropriétaire. Vérifiez vos pouvoirs auprès du syndic.",
        RefusalCode.NotPresent => "La feuille de présence n'est pas signée. Signez-la, puis votez.",
        RefusalCode.NotConcerned => detail is null
            ? "Vous ne votez pas : cette résolution ne concerne pas vos lots. Vous n'avez rien à faire."
            : $"Vous ne votez pas : cette résolution concerne seulement {detail}. Vous n'avez rien à faire.",
        RefusalCode.LeftOut =>
            "Ce copropriétaire ne compte pas pour cette résolution (loi art. 16, art. 19-2). Rien n'est à enregistrer pour lui.",
        RefusalCode.RoundClosing => "La clôture du vote est en cours. Attendez le résultat, puis recommencez.",
        RefusalCode.NotInSession => "La séance n'est pas ouverte. Attendez son ouverture.",
        RefusalCode.LobbyClosed => "La salle n'est pas encore ouverte. Revenez à l'heure indiquée sur la page de l'assemblée.",
        RefusalCode.SignatureEmpty => "Votre signature manque. Dessinez-la, ou signez avec votre nom.",
        RefusalCode.SignatureNameDiffers => "Le nom saisi n'est pas le vôtre. Écrivez votre nom tel qu'il est affiché au-dessus.",
        RefusalCode.AlreadyPresent => "La présence est déjà enregistrée. Vous n'avez rien à faire.",
        RefusalCode.ProxyLimit => detail is null
            ? "Ce mandataire a déjà trois pouvoirs, et plus de 10\u00A0% des voix avec celui-ci. Choisissez un autre mandataire."
            : $"Au-delà de trois pouvoirs, un mandataire ne réunit pas plus de 10\u00A0% des voix : {detail}. Choisissez un autre mandataire.",
        RefusalCode.ProxyHolderBarred => detail is null
            ? "Le syndic, ses proches et ses préposés ne peuvent pas recevoir de pouvoir. Choisissez un autre mandataire."
            : $"Cette personne ne peut pas recevoir de pouvoir : {detail}. Choisissez un autre mandataire.",
        RefusalCode.ProxyAlreadyGiven => "Un pouvoir est déjà donné pour cette assemblée. Retirez-le avant d'en donner un autre.",
        RefusalCode.ProxyToSelf => "On ne peut pas se donner pouvoir à soi-même. Choisissez un autre mandataire.",
        RefusalCode.SyndicateLots =>
            "Le syndicat n'a pas de voix pour ses propres lots (loi art. 16). Il ne signe pas, et ne donne ni ne reçoit de pouvoir.",
        RefusalCode.ProxyNotInForce =>
            "Ce pouvoir a changé entre-temps : il a reçu une réponse, ou il a été retiré. Regardez la page à jour.",
        RefusalCode.SubdelegationForbidden =>
            "Le mandant a interdit de transmettre ce pouvoir (loi art. 22). Vous seul pouvez voter pour lui.",
        RefusalCode.HolderUndeclared =>
            "Confirmez que cette personne n'est ni le syndic, ni l'un de ses proches ou préposés (loi art. 22) : cochez la case, puis recommencez.",
        RefusalCode.BlankProxyElectsChair =>
            "Un pouvoir attribué par le président de séance ne sert pas à élire ce président (décret art. 15-1). Attendez la fin de ce vote.",
        RefusalCode.AlreadyInSession => "La séance est déjà ouverte. Vous n'avez rien à faire.",
        RefusalCode.AssemblyEnded => "L'assemblée est terminée. Plus rien ne peut y être changé.",
        RefusalCode.AnotherVoteOpen => "Un autre vote est ouvert. Il faut le clore avant d'en ouvrir un nouveau.",
        RefusalCode.BureauFirst => "Le président de séance n'est pas élu. Faites d'abord voter sa désignation (décret art. 15).",
        RefusalCode.NotAVote => "Ce point de l'ordre du jour n'est pas soumis au vote. Passez au point suivant.",
        RefusalCode.AlreadyDecided => "Cette résolution est déjà décidée. Passez au point suivant.",
        RefusalCode.NobodyPresent =>
            "Aucun copropriétaire concerné n'est présent. Enregistrez les présences, puis ouvrez le vote.",
        RefusalCode.NoSecondVote => "La loi n'ouvre pas de second vote ici (art. 25-1 et art. 26-1). Proclamez le résultat.",
        RefusalCode.CompetitionFirstVotes =>
            "Tous les devis n'ont pas eu leur premier vote (décret art. 19). Faites d'abord voter ceux qui restent.",
        RefusalCode.MotiveMissing => "Le motif manque. Écrivez en une phrase pourquoi vous le faites.",
        RefusalCode.WitnessMissing => "Le témoin manque. Indiquez qui, dans la salle, a vu ou entendu ce vote.",
        RefusalCode.VideoAddress => "L'adresse de la visioconférence doit commencer par https://. Corrigez-la.",
        RefusalCode.NothingToProclaim => "Aucun résultat n'attend d'être proclamé. Ouvrez un vote, puis « Clore le vote ».",
        RefusalCode.VoteStillOpen => "Un vote est encore ouvert, ou son résultat n'est pas proclamé. Terminez-le d'abord.",
        RefusalCode.StateChanged => "L'assemblée a changé entre-temps. Regardez l'écran à jour, puis recommencez s'il le faut.",
        RefusalCode.CandidateMissing => "Le nom du candidat manque. Choisissez-le, puis ouvrez le vote.",
        RefusalCode.SeatBarred =>
            "Cette personne ne peut pas tenir cette fonction (loi art. 22, décret art. 15). Choisissez quelqu'un d'autre.",
        RefusalCode.RoundNotClosed => "Le vote n'est pas clos. Utilisez d'abord « Clore le vote ».",
        RefusalCode.DatabaseUnsafe =>
            $"La base de données n'est pas réglée pour garder les votes sans perte{Of(detail)}. Corrigez ce réglage avant d'ouvrir la séance.",
        RefusalCode.PolicyFrozen =>
            "Les règles de comptage sont figées depuis l'ouverture de la séance. Elles ne peuvent plus être changées.",
        RefusalCode.PolicyUnreadable =>
            "Les règles de comptage enregistrées pour cette assemblée sont illisibles : rien ne peut être compté. "
            + "Avant la séance, enregistrez-les de nouveau ; pendant la séance, appelez l'assistance.",
        RefusalCode.ConsentMissing =>
            "Le président de séance n'a pas encore autorisé la clôture. Demandez son accord avec « Clore le vote ».",
        RefusalCode.SessionSuspended =>
            "La séance est suspendue. Reprenez-la d'abord avec « Reprendre la séance ».",
        RefusalCode.NotOperator =>
            $"La séance est conduite par {detail ?? "un autre gestionnaire"}. Pour agir à sa place, utilisez « Prendre la main ».",
        RefusalCode.NotOpponent =>
            "Seul un opposant à la décision peut dicter une réserve, une fois le résultat proclamé (décret, art. 17). Choisissez-le dans la liste.",
        RefusalCode.IncidentUndecided =>
            "Un incident qui a empêché un vote attend la décision du président de séance. Notez-la dans « Incidents », puis recommencez.",
        RefusalCode.KeyWithoutVoix =>
            $"Personne n'a de voix sur la clé de cette résolution{Of(detail)}. Le vote ne peut pas s'ouvrir : vérifiez la clé et les tantièmes.",
        RefusalCode.ItemSetAside =>
            "Ce point est retiré de l'ordre du jour ou reporté. Remettez-le à l'ordre du jour, puis recommencez.",
        RefusalCode.TextUnchanged => "Le texte est le même qu'avant. Corrigez-le, ou laissez la résolution telle qu'elle est.",
        RefusalCode.CompetitionOrder =>
            "Un de ces projets concurrents a déjà été voté (décret art. 19). Leur ordre ne change plus ; déplacez un autre point.",
        RefusalCode.NudgedRecently => "Une relance est partie il y a moins de 30 secondes. Attendez un peu, ou appelez cette personne.",
        RefusalCode.AlreadyVoted =>
            $"Un vote est déjà enregistré{For(detail)} : rien n'a été saisi. Regardez la liste à jour, puis recommencez.",
        RefusalCode.AssemblyCancelled => "L'assemblée est annulée. Vous n'avez rien à faire ; votre syndic vous donnera la suite.",
        RefusalCode.DateRefused => "La nouvelle date doit être à venir, et différente de la date actuelle. Corrigez-la.",
        RefusalCode.SpeechClosed => "Les demandes de parole sont closes pour l'instant. Attendez que le président les reprenne.",
        RefusalCode.HandAlreadyRaised => "Votre demande de parole est déjà notée. Baissez la main pour en faire une autre.",
        RefusalCode.NotRepresentative => detail is null
            ? "Une autre personne représente cette indivision (loi art. 23) : elle seule signe et vote. Vous pouvez tout lire."
            : $"Cette indivision est représentée par {detail} (loi art. 23) : cette personne seule signe et vote. Vous pouvez tout lire.",
        RefusalCode.FormClosed => detail is null
            ? "La date limite du vote par correspondance est passée : un formulaire non signé ne compte pas. Pour voter, participez à l'assemblée ou donnez pouvoir."
            : $"Clôturé le {detail}. Un formulaire non signé ne compte pas. Pour voter, participez à l'assemblée ou donnez pouvoir.",
        RefusalCode.FormUndeclared => "Cochez la case : vous déclarez avoir pris connaissance de l'ordre du jour et de ses annexes. Puis signez.",
        RefusalCode.FormEmpty => "Ce formulaire ne contient aucun choix. Choisissez pour au moins une résolution, puis signez.",
        RefusalCode.FormAlreadySigned => "Cette version est déjà signée : elle compte. Vous n'avez rien à faire. Pour changer un choix, modifiez votre formulaire.",
        RefusalCode.CodeWrong => detail is null
            ? "Ce code n'est pas le bon. Relisez l'e-mail, puis recommencez."
            : $"Ce code n'est pas le bon. Relisez l'e-mail, puis recommencez : il reste {detail}.",
        RefusalCode.CodeExpired => "Ce code n'est plus valable : il a expiré, ou il a été essayé cinq fois. Demandez-en un nouveau.",
        RefusalCode.NoAddress => "Nous n'avons pas d'adresse e-mail pour vous envoyer un code. Appelez votre agence, ou envoyez le formulaire papier.",
        RefusalCode.BoxUnreadable => $"Les formulaires de vote par correspondance ne peuvent pas être lus sur ce serveur{Of(detail)} : la clé manque, ou un formulaire a été altéré. Appelez l'assistance avant d'aller plus loin.",
        RefusalCode.FormsUndecided => $"Avant le premier vote, {detail ?? "des formulaires"} de vote par correspondance à traiter : contrôlez les formulaires papier, et notez la décision du président pour les autres (page « Formulaires »).",
        RefusalCode.PaperDiffers => $"Votre lecture diffère de la première{Of(detail)}. Relisez le formulaire ; si la première saisie est fausse, écartez-la et saisissez-le de nouveau.",
        RefusalCode.SamePerson => "Une autre personne doit contrôler ce formulaire : ce n'est pas à qui l'a saisi de le faire.",
        RefusalCode.ReceiptDate => "La date de réception doit être passée et lisible. Corrigez-la, puis recommencez.",
        RefusalCode.FormNotLeft => "Ce formulaire ne dépend pas d'une décision du président. Regardez la liste à jour.",
        RefusalCode.DocumentTooLarge => $"Ce fichier est trop lourd{Of(detail)}. Réduisez-le, puis recommencez.",
        RefusalCode.DocumentFormat => "Ce fichier n'est ni un PDF, ni une image PNG ou JPEG. Convertissez-le, puis recommencez.",
        RefusalCode.DocumentsFull => "Cette assemblée a déjà le nombre maximal de documents. Retirez-en un, puis recommencez.",
        RefusalCode.QuestionTreated => "Le syndic a déjà traité cette demande. Pour la compléter, envoyez-en une nouvelle.",
        RefusalCode.AssemblyNotEnded => "La séance n'est pas levée. Levez-la d'abord ; le document se signe ensuite.",
        RefusalCode.PaperSigned => "Ce document porte déjà une signature : son texte ne change plus. Pour le corriger, reprenez le projet ; les signatures seront annulées.",
        RefusalCode.NotSigner => "Seuls le président de séance, le secrétaire et les scrutateurs signent ce document. Vous n'avez rien à faire.",
        RefusalCode.SignerTurn => $"Une autre personne signe avant vous{Of(detail)}. Attendez sa signature, puis signez.",
        RefusalCode.PaperChanged => "Le document a changé depuis que vous l'avez lu. Relisez-le, puis signez.",
        RefusalCode.MinutesUnsigned => "Le procès-verbal n'est pas encore signé par tous. Il se notifie ensuite.",
        RefusalCode.ImportErrors => "Des lignes comportent des erreurs : rien n'est importé. Corrigez-les, puis recommencez.",
        RefusalCode.ImportUnreadable =>
            $"Ce fichier ne peut pas être lu{Of(detail)}. Enregistrez-le au format CSV ou XLSX, puis recommencez.",
        RefusalCode.SignInFailed => "Identifiant ou mot de passe incorrect. Vérifiez les deux, puis recommencez.",
        RefusalCode.SignInLocked =>
            $"Trop d'essais : le compte est bloqué pour {Minutes(detail)}. Attendez, puis recommencez.",
        RefusalCode.Busy => "Pas encore confirmé : le serveur est très sollicité. Recommencez dans un instant.",
        RefusalCode.DatabaseAway => "Pas encore confirmé : l'enregistrement ne répond pas. Recommencez dans un instant, ou appelez votre agence.",
    };
#pragma warning restore CS8524

    private static string For(string? names) => names is null ? "" : $" pour {names}";

    private static string Of(string? detail) => detail is null ? "" : $" ({detail})";

    private static string Minutes(string? detail) =>
        int.TryParse(detail, System.Globalization.CultureInfo.InvariantCulture, out var minutes) && minutes > 0
            ? Fr.Count(minutes, "minute")
            : "quelques minutes";
}

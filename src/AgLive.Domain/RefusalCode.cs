namespace AgLive.Domain;

/// <summary>
/// Every expected "no" of the program, by number. Numbers are part of the wire contract: they are never reused.
/// 10xx: who asks; 11xx: the request itself; 12xx: the vote; 13xx: attendance and proxies; 14xx: the console;
/// 15xx: import, documents, questions; 19xx: the machine.
/// </summary>
public enum RefusalCode
{
    /// <summary>Nobody is signed in.</summary>
    NotSignedIn = 1001,

    /// <summary>The thing does not exist, or the caller may not know of it: one answer for both.</summary>
    NotFound = 1002,

    /// <summary>The caller knows of the thing but may not do this to it.</summary>
    NotAllowed = 1003,

    /// <summary>Too many requests in a short time.</summary>
    TooFast = 1004,

    /// <summary>A field is missing or malformed.</summary>
    BadRequest = 1101,

    /// <summary>The same id was used before for another content.</summary>
    IdReused = 1102,

    /// <summary>No such round of vote in this assembly.</summary>
    RoundUnknown = 1201,

    /// <summary>The vote is closed or cancelled; nothing more is counted.</summary>
    RoundClosed = 1202,

    /// <summary>The text of the resolution has changed since the ballot was shown.</summary>
    TextChanged = 1203,

    /// <summary>The voter has no right to vote for this co-owner in this round.</summary>
    NotEntitled = 1204,

    /// <summary>The attendance sheet was not signed for this co-owner.</summary>
    NotPresent = 1205,

    /// <summary>This co-owner does not share in the key of the resolution.</summary>
    NotConcerned = 1206,

    /// <summary>A vote is being closed: nothing new is admitted.</summary>
    RoundClosing = 1207,

    /// <summary>This co-owner is left out of the count of this resolution (loi 1965 arts. 16, 19-2): nothing is recorded for him.</summary>
    LeftOut = 1208,

    /// <summary>The assembly is not in session.</summary>
    NotInSession = 1301,

    /// <summary>The lobby is not open yet.</summary>
    LobbyClosed = 1302,

    /// <summary>A signature without strokes or name.</summary>
    SignatureEmpty = 1303,

    /// <summary>The name typed is not the name of the signer.</summary>
    SignatureNameDiffers = 1304,

    /// <summary>Already present.</summary>
    AlreadyPresent = 1305,

    /// <summary>Loi 1965 art. 22 I al. 3: more than three proxies and more than 10 % of the votes.</summary>
    ProxyLimit = 1306,

    /// <summary>Loi 1965 art. 22 I: the syndic and his kin and staff hold no proxy.</summary>
    ProxyHolderBarred = 1307,

    /// <summary>The grantor already gave a proxy for this assembly.</summary>
    ProxyAlreadyGiven = 1308,

    /// <summary>A co-owner cannot be his own proxy.</summary>
    ProxyToSelf = 1309,

    /// <summary>Loi 1965 art. 16: the syndicate has no voix for its own lots, so it neither signs nor gives nor holds a proxy.</summary>
    SyndicateLots = 1310,

    /// <summary>The mandate was taken back, answered or passed on in the meantime.</summary>
    ProxyNotInForce = 1320,

    /// <summary>Loi 1965 art. 22 I al. 3: the mandate forbids its holder to pass it on.</summary>
    SubdelegationForbidden = 1321,

    /// <summary>The signer has not said that the holder is none of those loi 1965 art. 22 I bars.</summary>
    HolderUndeclared = 1322,

    /// <summary>Décret 1967 art. 15-1: blank mandates named by the président de séance do not serve to elect him.</summary>
    BlankProxyElectsChair = 1323,

    /// <summary>The session is already open.</summary>
    AlreadyInSession = 1401,

    /// <summary>The assembly has ended.</summary>
    AssemblyEnded = 1402,

    /// <summary>Another vote is open: one at a time.</summary>
    AnotherVoteOpen = 1403,

    /// <summary>Décret 1967 art. 15: the president of the session is elected first.</summary>
    BureauFirst = 1404,

    /// <summary>The point of the agenda calls for no vote.</summary>
    NotAVote = 1405,

    /// <summary>This resolution was already decided.</summary>
    AlreadyDecided = 1406,

    /// <summary>Nobody is present to vote on this key.</summary>
    NobodyPresent = 1407,

    /// <summary>The law opens no second vote here (loi 1965 arts. 25-1, 26-1).</summary>
    NoSecondVote = 1408,

    /// <summary>Décret 1967 art. 19: every competing quote must have had its first vote.</summary>
    CompetitionFirstVotes = 1409,

    /// <summary>A motive is asked.</summary>
    MotiveMissing = 1410,

    /// <summary>A witness is asked.</summary>
    WitnessMissing = 1411,

    /// <summary>The address of the videoconference is not a https address.</summary>
    VideoAddress = 1412,

    /// <summary>Nothing is waiting to be proclaimed.</summary>
    NothingToProclaim = 1413,

    /// <summary>A vote is still open or unproclaimed.</summary>
    VoteStillOpen = 1414,

    /// <summary>Somebody else changed the state first; look again.</summary>
    StateChanged = 1415,

    /// <summary>The election needs the name of a candidate before it opens.</summary>
    CandidateMissing = 1416,

    /// <summary>The person may not hold this function (loi 1965 art. 22; décret art. 15).</summary>
    SeatBarred = 1417,

    /// <summary>The round is not closed.</summary>
    RoundNotClosed = 1418,

    /// <summary>PostgreSQL runs with a setting that could lose an acknowledged vote.</summary>
    DatabaseUnsafe = 1419,

    /// <summary>The rules of count are fixed since the session opened.</summary>
    PolicyFrozen = 1420,

    /// <summary>The rules of count stored for the assembly cannot be read: nothing is counted on a guess.</summary>
    PolicyUnreadable = 1421,

    /// <summary>Nobody has voix on the key of the resolution; the detail is its name.</summary>
    KeyWithoutVoix = 1422,

    /// <summary>The président de séance has not agreed to the close.</summary>
    ConsentMissing = 1430,

    /// <summary>The session is suspended: it goes on first.</summary>
    SessionSuspended = 1440,

    /// <summary>Another operator conducts the session; the detail is his name.</summary>
    NotOperator = 1441,

    /// <summary>Only who opposed the decision dictates a reserve on it (décret 1967 art. 17).</summary>
    NotOpponent = 1442,

    /// <summary>An incident that prevented a vote waits for the decision of the président de séance (décret 1967 art. 17).</summary>
    IncidentUndecided = 1443,

    /// <summary>The point was withdrawn from the agenda or postponed.</summary>
    ItemSetAside = 1450,

    /// <summary>The amended text is the one that stands.</summary>
    TextUnchanged = 1451,

    /// <summary>Décret 1967 art. 19: one of these competitors was voted on already, their order stays.</summary>
    CompetitionOrder = 1452,

    /// <summary>The voter was called back less than 30 seconds ago.</summary>
    NudgedRecently = 1453,

    /// <summary>An owner among them has a ballot already: entering votes in number replaces none.</summary>
    AlreadyVoted = 1454,

    /// <summary>The assembly is cancelled: nothing happens in it any more.</summary>
    AssemblyCancelled = 1470,

    /// <summary>The new date of a postponed assembly is past, or is the one it has.</summary>
    DateRefused = 1471,

    /// <summary>No hand may be raised: the operator takes no request any more.</summary>
    SpeechClosed = 1472,

    /// <summary>A hand is already raised for this person.</summary>
    HandAlreadyRaised = 1473,

    /// <summary>The account may read for these undivided owners, not act: somebody else represents them (loi 1965 art. 23).</summary>
    NotRepresentative = 1474,

    /// <summary>Forms of vote by correspondence are no longer taken: the cut-off has passed; the detail is its instant.</summary>
    FormClosed = 1481,

    /// <summary>The signer did not say that he read the agenda and its annexes (arrêté du 2 juillet 2020).</summary>
    FormUndeclared = 1482,

    /// <summary>A form without any choice is not signed.</summary>
    FormEmpty = 1483,

    /// <summary>This version of the form is signed already.</summary>
    FormAlreadySigned = 1484,

    /// <summary>The one-time code is not the one that was sent; the detail is how many tries are left.</summary>
    CodeWrong = 1485,

    /// <summary>No code waits for this form: none was asked, it has expired, or it was tried too often.</summary>
    CodeExpired = 1486,

    /// <summary>No e-mail address is known to send a code to.</summary>
    NoAddress = 1487,

    /// <summary>The sealed box cannot be opened here: the key is not that of this server, or a form was changed; the detail is its number.</summary>
    BoxUnreadable = 1488,

    /// <summary>Forms wait for a decision, or a second reading, before the first vote; the detail is how many.</summary>
    FormsUndecided = 1489,

    /// <summary>The second reading of a paper form is not the first; the detail names the resolutions.</summary>
    PaperDiffers = 1490,

    /// <summary>Who entered a paper form does not check it.</summary>
    SamePerson = 1491,

    /// <summary>The date of receipt of a paper form is to come, or before the convocation.</summary>
    ReceiptDate = 1492,

    /// <summary>This form is not left to the president: the law or the policy says what becomes of it.</summary>
    FormNotLeft = 1493,

    /// <summary>The files of an import have errors; they are named line by line.</summary>
    ImportErrors = 1501,

    /// <summary>A file of an import cannot be read at all.</summary>
    ImportUnreadable = 1502,

    /// <summary>A document is larger than what is kept; the detail is the limit.</summary>
    DocumentTooLarge = 1511,

    /// <summary>The bytes of a document are not those of a PDF, PNG or JPEG file.</summary>
    DocumentFormat = 1512,

    /// <summary>As many documents as an assembly keeps.</summary>
    DocumentsFull = 1513,

    /// <summary>A question was already treated: it is no longer changed nor taken back.</summary>
    QuestionTreated = 1521,

    /// <summary>The session is not over: its minutes are neither signed nor notified.</summary>
    AssemblyNotEnded = 1531,

    /// <summary>The document bears a signature: its text does not change any more (décret 1967 art. 17).</summary>
    PaperSigned = 1532,

    /// <summary>The account holds no seat that signs the document (décret 1967 art. 17).</summary>
    NotSigner = 1533,

    /// <summary>Somebody signs before; the detail is his name.</summary>
    SignerTurn = 1534,

    /// <summary>The document is not the one that was read: it changed meanwhile.</summary>
    PaperChanged = 1535,

    /// <summary>The minutes are not signed by all yet: they are not notified (décret 1967 art. 18).</summary>
    MinutesUnsigned = 1536,

    /// <summary>Identifier or password wrong (never which).</summary>
    SignInFailed = 1601,

    /// <summary>Too many failures; the account waits.</summary>
    SignInLocked = 1602,

    /// <summary>The queue of ballots is full; the same id may be sent again.</summary>
    Busy = 1901,

    /// <summary>The database does not answer; nothing was recorded that we know of; send the same id again.</summary>
    DatabaseAway = 1902,
}

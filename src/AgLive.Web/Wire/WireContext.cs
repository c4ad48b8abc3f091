using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgLive.Web.Wire;

/// <summary>The records of the wire, read and written by code generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(RoomSnapshot))]
[JsonSerializable(typeof(PersonalSnapshot))]
[JsonSerializable(typeof(FullSnapshot))]
[JsonSerializable(typeof(ConsoleSnapshot))]
[JsonSerializable(typeof(WireRefusal))]
[JsonSerializable(typeof(Answer<RoomSnapshot>))]
[JsonSerializable(typeof(Answer<FullSnapshot>))]
[JsonSerializable(typeof(Answer<ConsoleSnapshot>))]
[JsonSerializable(typeof(Answer<VoteRecorded>))]
[JsonSerializable(typeof(Answer<CommandDone>))]
[JsonSerializable(typeof(SignRequest))]
[JsonSerializable(typeof(VoteRequest))]
[JsonSerializable(typeof(OpenSession))]
[JsonSerializable(typeof(OpenLobby))]
[JsonSerializable(typeof(EndSession))]
[JsonSerializable(typeof(SetVideoLink))]
[JsonSerializable(typeof(SetCandidate))]
[JsonSerializable(typeof(ShowItem))]
[JsonSerializable(typeof(OpenVote))]
[JsonSerializable(typeof(CloseVote))]
[JsonSerializable(typeof(AnnounceClose))]
[JsonSerializable(typeof(ExtendClose))]
[JsonSerializable(typeof(HoldClose))]
[JsonSerializable(typeof(SetCloseRules))]
[JsonSerializable(typeof(CancelVote))]
[JsonSerializable(typeof(Proclaim))]
[JsonSerializable(typeof(OpenSecondVote))]
[JsonSerializable(typeof(RecordPresence))]
[JsonSerializable(typeof(RecordDeparture))]
[JsonSerializable(typeof(RecordProxy))]
[JsonSerializable(typeof(RecordVote))]
public sealed partial class WireContext : JsonSerializerContext;

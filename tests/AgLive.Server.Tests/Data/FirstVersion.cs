namespace AgLive.Server.Tests.Data;

/// <summary>A vote open in an assembly, as the first version of the program wrote it: what every later migration finds.</summary>
internal static class FirstVersion
{
    private const string Home = "'01935E9A-0000-7000-8000-00000000000A'";
    private const string Key = "'01935E9A-0000-7000-8000-00000000000B'";
    private const string Owner = "'01935E9A-0000-7000-8000-00000000000C'";
    private const string Lot = "'01935E9A-0000-7000-8000-00000000000D'";
    private const string Assembly = "'01935E9A-0000-7000-8000-00000000000E'";
    private const string Item = "'01935E9A-0000-7000-8000-00000000000F'";
    private const string Round = "'01935E9A-0000-7000-8000-00000000001A'";

    /// <param name="now">The instant, in the SQL of the engine.</param>
    public static string Sql(string now) => $"""
        INSERT INTO condominiums (id, name, address, zone_id, phone) VALUES ({Home}, 'Les Tilleuls', '', 'Europe/Paris', '');
        INSERT INTO allocation_keys (id, condominium_id, code, label, base) VALUES ({Key}, {Home}, 'generale', 'Charges', 1000);
        INSERT INTO co_owners (id, condominium_id, identifier, kind, civility, last_name, first_name, company, common_representative,
            street, post_code, city, email, mobile, display_name)
            VALUES ({Owner}, {Home}, 'C1', 1, '', 'Abadie', '', '', '', '', '', '', '', '', 'Mme Abadie');
        INSERT INTO lots (id, condominium_id, number, nature, building, floor, co_owner_id) VALUES ({Lot}, {Home}, '1', '', '', '', {Owner});
        INSERT INTO lot_shares (lot_id, allocation_key_id, tantiemes) VALUES ({Lot}, {Key}, 600);
        INSERT INTO assemblies (id, condominium_id, kind, starts_at, lobby_opens_at, place, video_url, state, epoch, policies)
            VALUES ({Assembly}, {Home}, 'ordinaire', {now}, {now}, '', '', 2, 1, '{"{}"}');
        INSERT INTO resolutions (id, assembly_id, position, number, title, text, text_version, kind, majority, allocation_key_id,
            competition_group, candidate_co_owner_id, candidate_name)
            VALUES ({Item}, {Assembly}, 1, '1', 'Ravalement', 'Texte', 1, 1, 25, {Key}, '', {Owner}, 'Mme Abadie');
        INSERT INTO rounds (id, assembly_id, resolution_id, ordinal, rule, is_second_vote, state, text_version, text, total_voix,
            member_count, is_two_owner_regime, opened_at)
            VALUES ({Round}, {Assembly}, {Item}, 1, 25, false, 1, 1, 'Texte', 600, 1, false, {now});
        INSERT INTO roll_rows (round_id, co_owner_id, tantiemes, voix, participation, voter_id) VALUES ({Round}, {Owner}, 600, 600, 1, {Owner});
        """;
}

using VolunteerPortal.AttackTests.BadInput.Naughty;

namespace VolunteerPortal.AttackTests.BadInput;

/// <summary>
/// Every field of every form, every key of every query, every part of every path and every header, with everything nobody should send.
/// The short form is a sample that touches each place and each input; PORTAL_ATTACK=long sends all of it.
/// </summary>
public sealed class BadInputTests(Attack attack) : IClassFixture<Attack>
{
    private const int LongAttack = 160_000;

    [Fact]
    public void Every_address_that_takes_a_form_has_a_form_on_some_page()
    {
        var sent = attack.Crawl.Forms.Select(form => form.Endpoint?.ToString()).ToHashSet();

        Nothing([.. attack.Portal.Endpoints.Where(endpoint => endpoint.Method == "POST").Select(endpoint => $"{endpoint}")
            .Where(address => !sent.Contains(address))]);
    }

    [Fact]
    public void Every_form_leads_to_an_address_of_the_portal() =>
        Nothing([.. attack.Crawl.Forms.Where(form => form.Endpoint is null).Select(form => $"{form.Title} on {form.Page}")]);

    [Fact]
    public void Every_form_that_is_filled_in_as_it_should_be_is_taken() => Nothing(attack.Refused);

    [Fact]
    public void There_are_300_naughty_inputs_and_a_long_attack_is_long_enough()
    {
        Assert.InRange(NaughtyList.All.Count, 300, int.MaxValue);
        if (Attack.IsLong)
            Assert.InRange(attack.Tally.Shots, LongAttack, int.MaxValue);
    }

    [Fact]
    public void No_bad_input_is_answered_with_an_error_of_ours() => Nothing(attack.Tally.Broken);

    [Fact]
    public void No_answer_shows_inner_words_or_a_page_that_is_not_ours() => Nothing(attack.Tally.Leaking);

    [Fact]
    public void No_input_leads_out_of_the_site_or_writes_a_header() => Nothing(attack.Tally.Astray);

    [Fact]
    public void No_input_comes_alive_in_the_page_that_answers() => Nothing(attack.Tally.Alive);

    [Fact]
    public void What_was_stored_is_dead_text_on_every_page_of_every_role() => Nothing(attack.Aftermath.Alive);

    [Fact]
    public void What_was_stored_breaks_no_page() => Nothing(attack.Aftermath.Broken);

    [Fact]
    public void The_feed_stays_well_formed() => Assert.Null(attack.Aftermath.FeedProblem);

    private static void Nothing(IReadOnlyCollection<string> found) =>
        Assert.True(found.Count == 0, $"{found.Count}:\n{string.Join('\n', found.Order().Take(40))}");
}

#include "features/moments/rules.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::moments {

namespace {

Dated on(std::string_view date)
{
    return Dated::parse(date).value();
}

Moment meeting(int number, std::string_view date)
{
    Moment moment{{.title = "Kerngroep " + std::to_string(number)}, MomentId{number}, number};
    moment.kind = MomentKind::group_meeting;
    if (not date.empty()) moment.on = on(date);
    return moment;
}

processes::Process with_plan_decided(std::string_view date)
{
    processes::Process process{
        {.slug = "afspraken", .title = "Afspraken"},
        processes::ProcessId{1                  }
    };
    if (not date.empty())
        process.plan_decision = processes::PlanDecision{.on = on(date), .reference = "B22-117"};
    return process;
}

std::vector<std::string> titles_of(const std::vector<Moment>& moments)
{
    std::vector<std::string> titles;
    for (const auto& moment : moments) titles.push_back(moment.title);
    return titles;
}

using Titles = std::vector<std::string>;
using Objections = std::vector<Objection>;

} // namespace

TEST_CASE("Fatma cannot plan a meeting with residents before the college has decided on the plan")
{
    const auto early = meeting(1, "2022-06-06");
    CHECK(
        objections_to(early, with_plan_decided("2022-06-07")) == Objections{Objection::before_plan}
    );
    CHECK(objections_to(early, with_plan_decided("")) == Objections{Objection::before_plan});
}

TEST_CASE("Fatma can plan a meeting with residents from the day of the plan decision on")
{
    CHECK(objections_to(meeting(1, "2022-06-07"), with_plan_decided("2022-06-07")).empty());
    CHECK(objections_to(meeting(1, "2022-07-04"), with_plan_decided("2022-06-07")).empty());
}

TEST_CASE("before the plan decision Fatma may prepare")
{
    auto preparation = meeting(1, "2022-04-05");
    preparation.is_preparation = true;
    CHECK(objections_to(preparation, with_plan_decided("")).empty());
    CHECK_FALSE(precedes_plan(preparation, with_plan_decided("")));
}

TEST_CASE("with a reason a meeting before the plan decision is recorded, and stays known as such")
{
    auto early = meeting(1, "2022-04-05");
    early.override_reason = "De zaal was alleen toen vrij.";
    CHECK(objections_to(early, with_plan_decided("2022-06-07")).empty());
    CHECK(precedes_plan(early, with_plan_decided("2022-06-07")));
}

TEST_CASE("a letter to the council is no participation, so it needs no plan")
{
    auto letter = meeting(1, "2022-04-05");
    letter.kind = MomentKind::council_letter;
    CHECK(objections_to(letter, with_plan_decided("")).empty());
}

TEST_CASE("a meeting somewhere in the month of the plan decision is given the benefit of the doubt")
{
    CHECK(objections_to(meeting(1, "2022-06"), with_plan_decided("2022-06-07")).empty());
    CHECK_FALSE(objections_to(meeting(1, "2022-05"), with_plan_decided("2022-06-07")).empty());
}

TEST_CASE("a survey cannot end before it begins, nor end without a beginning")
{
    auto survey = meeting(1, "2022-10-05");
    survey.kind = MomentKind::survey;
    survey.until = on("2022-10-04");
    const auto process = with_plan_decided("2022-06-07");
    CHECK(objections_to(survey, process) == Objections{Objection::ends_before_it_begins});

    survey.until = on("2022-10");
    CHECK(objections_to(survey, process).empty());

    survey.on = std::nullopt;
    CHECK(objections_to(survey, process) == Objections{Objection::ends_without_a_beginning});
}

TEST_CASE("a decision says who took it")
{
    auto decision = meeting(1, "2022-12-07");
    decision.kind = MomentKind::decision;
    const auto process = with_plan_decided("2022-06-07");
    CHECK(objections_to(decision, process) == Objections{Objection::decided_by_nobody});

    decision.authority = "college";
    CHECK(objections_to(decision, process).empty());
}

TEST_CASE("residents invited on 14 June for 4 July had twenty days' notice")
{
    auto invitation = meeting(1, "2022-06-14");
    auto kickoff = meeting(2, "2022-07-04");
    CHECK_FALSE(notice_days(kickoff, {invitation, kickoff}));

    kickoff.invitation = invitation.id;
    CHECK(notice_days(kickoff, {invitation, kickoff}) == 20);
    CHECK_FALSE(notice_days(kickoff, {kickoff}));
}

TEST_CASE("the notice is unknown when the record has only a month")
{
    const auto invitation = meeting(1, "2022-06");
    auto kickoff = meeting(2, "2022-07-04");
    kickoff.invitation = invitation.id;
    CHECK_FALSE(notice_days(kickoff, {invitation, kickoff}));
}

TEST_CASE("the fourth meeting of 9 September stands before that of the 13th it was written after")
{
    const std::vector moments{
        meeting(3, "2022-09-20"), meeting(2, "2022-09-13"), meeting(4, "2022-09-09")};
    CHECK(titles_of(in_order(moments)) == Titles{"Kerngroep 4", "Kerngroep 2", "Kerngroep 3"});
}

TEST_CASE("a letter without a date stays behind the decision it followed")
{
    const std::vector moments{
        meeting(1, ""), meeting(2, "2022-12-07"), meeting(3, ""), meeting(4, "2022-06-07")};
    CHECK(
        titles_of(in_order(moments)) ==
        Titles{"Kerngroep 1", "Kerngroep 4", "Kerngroep 2", "Kerngroep 3"}
    );
}

TEST_CASE("two moments on one day stay as they were written down")
{
    const std::vector moments{meeting(2, "2022-08-31"), meeting(1, "2022-08-31")};
    CHECK(titles_of(in_order(moments)) == Titles{"Kerngroep 1", "Kerngroep 2"});
}

TEST_CASE("a session is expected to have a result, a newsletter is not")
{
    CHECK(is_session(MomentKind::internal_session));
    CHECK_FALSE(is_session(MomentKind::newsletter));
}

TEST_CASE("Fatma finds a meeting by its place, whatever the capitals")
{
    auto kickoff = meeting(1, "2022-07-04");
    kickoff.place = "Café de Zon";
    const std::vector moments{meeting(2, "2022-06-01"), kickoff};

    CHECK(titles_of(selected(moments, {.words = "CAFE zon"})) == Titles{"Kerngroep 1"});
    CHECK(selected(moments, {.kind = MomentKind::survey}).empty());
    CHECK(
        titles_of(selected(moments, {.order = Order::by_entry})) ==
        Titles{"Kerngroep 1", "Kerngroep 2"}
    );
}

TEST_CASE("every kind of moment can be read back from its word")
{
    for (const auto kind : all_moment_kinds) CHECK(parse_moment_kind(to_word(kind)) == kind);
    for (const auto kind : all_group_kinds) CHECK(parse_group_kind(to_word(kind)) == kind);
    for (const auto presence : all_presences) CHECK(parse_presence(to_word(presence)) == presence);
    CHECK_FALSE(parse_moment_kind("borrel"));
}

} // namespace wijkspraak::moments

#include "features/portal/rules.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::portal {

namespace {

processes::Process called(std::string title, std::int64_t id)
{
    processes::Process process{
        {.slug = "traject", .title = std::move(title)},
        processes::ProcessId{id                }
    };
    return process;
}

processes::Influence a_promise()
{
    return {
        {.promise = "U denkt mee.", .from = Dated::parse("2026-01-05").value()},
        1
    };
}

moments::Moment a_meeting()
{
    moments::MomentDraft draft;
    draft.kind = moments::MomentKind::public_meeting;
    return {draft, moments::MomentId{1}};
}

records::Record record_of(processes::PlanState state)
{
    records::Record record{.process = called("Het plein", 1)};
    record.process.plan_state = state;
    return record;
}

} // namespace

TEST_CASE("Fatma's next step follows the order of the work")
{
    using processes::PlanState;
    using processes::Section;
    auto record = record_of(PlanState::draft);
    CHECK(next_for(record, {}, {}).section == Section::plan);
    record = record_of(PlanState::submitted);
    CHECK(next_for(record, {}, {}).section == Section::plan);
    record = record_of(PlanState::decided);
    CHECK(next_for(record, {}, {}).section == Section::frames);
    record.influences.push_back(a_promise());
    CHECK(next_for(record, {}, {}).section == Section::moments);
    record.moments.push_back(a_meeting());
    CHECK(next_for(record, {}, {}).section == Section::outcomes);
    record.outcomes.push_back({{}, inputs::OutcomeId{1}});
    CHECK(next_for(record, {}, {}).section == Section::report);
}

TEST_CASE("what holds up the report comes before freezing it")
{
    auto record = record_of(processes::PlanState::decided);
    record.influences.push_back(a_promise());
    record.moments.push_back(a_meeting());
    record.outcomes.push_back({{}, inputs::OutcomeId{1}});
    const records::Finding block{
        .code = "V14",
        .severity = records::Severity::block,
        .what = t("Dit ontbreekt"),
        .to_do = t("Vul dit in"),
        .place = records::Place::consents};
    const auto next = next_for(record, {block}, {});
    CHECK(next.what == t("Vul dit in"));
    CHECK(next.section == processes::Section::consents);
}

TEST_CASE("Sanne finds a process by words in any order and any case, accents too")
{
    const std::vector all{called("Café op het plein", 1), called("Speelplek Noord", 2)};
    CHECK(selected(all, "PLEIN café", Order::by_newest).size() == 1);
    CHECK(selected(all, "CAFÉ", Order::by_newest).size() == 1);
    CHECK(selected(all, "zwembad", Order::by_newest).empty());
    CHECK(selected(all, "", Order::by_newest).size() == 2);
}

TEST_CASE("a list comes newest first or by title")
{
    const std::vector all{called("Speelplek", 1), called("bomen", 2)};
    CHECK(selected(all, "", Order::by_newest).front().title == "bomen");
    CHECK(selected(all, "", Order::by_title).front().title == "bomen");
    CHECK(selected(all, "", Order::by_title).back().title == "Speelplek");
}

TEST_CASE("a resident sees how far a process is by what is on record")
{
    auto record = record_of(processes::PlanState::decided);
    CHECK(phase_of(record, false) == Phase::planning);
    record.moments.push_back(a_meeting());
    CHECK(phase_of(record, false) == Phase::taking_part);
    record.outcomes.push_back({{}, inputs::OutcomeId{1}});
    CHECK(phase_of(record, false) == Phase::outcomes);
    record.responses.push_back({.outcome = inputs::OutcomeId{1}, .reason = "past"});
    CHECK(phase_of(record, false) == Phase::report);
    CHECK(phase_of(record, true) == Phase::done);
}

} // namespace wijkspraak::portal

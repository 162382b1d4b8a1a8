#include "features/processes/rules.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::processes {

namespace {

Dated on(std::string_view text)
{
    return Dated::parse(text).value();
}

/// The coproduction of Fatma, project leader.
Process fatmas_process(PlanState state = PlanState::draft)
{
    Process process{
        {.slug = "plein",          .title = "Een nieuw plein", .rung = Rung::coproduce},
        ProcessId{1}
    };
    process.plan_state = state;
    if (state == PlanState::decided)
        process.plan_decision = PlanDecision{.on = on("2022-06-07"), .reference = "B-12"};
    return process;
}

Plan whole_plan()
{
    Plan plan;
    for (const auto& words : plan_part_words())
        if (words.is_required) plan[words.part] = "opgeschreven";
    return plan;
}

Frame frame(int version, std::string_view from, std::optional<Dated> told_on = {})
{
    return {
        {.kind = FrameKind::financial, .text = "€ 100.000", .from = on(from), .told_on = told_on},
        FrameId{version           },
        1,
        version
    };
}

} // namespace

TEST_CASE("an empty plan misses every part that an ordinance asks, in the order of the plan")
{
    const auto missing = missing_parts({});

    CHECK(missing.size() == 13);
    CHECK(missing.front() == PlanPart::occasion);
    CHECK(missing.back() == PlanPart::evaluation);
    CHECK(missing_parts(whole_plan()).empty());
}

TEST_CASE("Fatma may submit a plan in which only what is optional is empty")
{
    CHECK(may_submit(fatmas_process(), whole_plan()));
}

TEST_CASE("a plan with an empty part is refused under Gemeentewet 150 and the part is named")
{
    auto plan = whole_plan();
    plan[PlanPart::feedback].clear();

    const auto refused = may_submit(fatmas_process(), plan);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().objection == Objection::plan_incomplete);
    CHECK(refused.error().ground == gemeentewet::art_150);
    CHECK(refused.error().missing == std::vector{PlanPart::feedback});
}

TEST_CASE("a plan is submitted once")
{
    const auto again = may_submit(fatmas_process(PlanState::submitted), whole_plan());
    REQUIRE_FALSE(again);
    CHECK(again.error().objection == Objection::plan_already_submitted);

    const auto too_late = may_submit(fatmas_process(PlanState::decided), whole_plan());
    REQUIRE_FALSE(too_late);
    CHECK(too_late.error().objection == Objection::plan_already_decided);
}

TEST_CASE("a plan can be rewritten until it has been decided")
{
    CHECK(may_write_plan(fatmas_process(), {}));
    CHECK(may_write_plan(fatmas_process(PlanState::submitted), whole_plan()));
    CHECK_FALSE(may_write_plan(fatmas_process(PlanState::submitted), {}));
    CHECK_FALSE(may_write_plan(fatmas_process(PlanState::decided), whole_plan()));
}

TEST_CASE("a coproduction is shown to residents once its plan has been decided")
{
    CHECK(may_publish(fatmas_process(PlanState::decided)));

    const auto refused = may_publish(fatmas_process(PlanState::submitted));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().objection == Objection::published_before);
    CHECK(refused.error().ground == participatieverordening::art_5);

    auto consultation = fatmas_process();
    consultation.rung = Rung::consult;
    CHECK(may_publish(consultation));
}

TEST_CASE("the college decides a submitted plan on a day and with a reference")
{
    const auto decision = decide(
        fatmas_process(PlanState::submitted),
        {.authority = Authority::executive, .on = on("2022-06-07"), .reference = "B-12"}
    );

    REQUIRE(decision);
    CHECK(decision->authority == Authority::executive);
    CHECK(decision->on == on("2022-06-07"));
    CHECK(decision->reference == "B-12");
}

TEST_CASE(
    "a decision without submission, day or reference is refused under the ordinance, article 5"
)
{
    const DecisionDraft draft{.on = on("2022-06-07"), .reference = "B-12"};
    const auto objection = [](PlanState state, const DecisionDraft& decision) {
        const auto refused = decide(fatmas_process(state), decision);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().ground == participatieverordening::art_5);
        return refused.error().objection;
    };

    CHECK(objection(PlanState::draft, draft) == Objection::plan_not_submitted);
    CHECK(objection(PlanState::decided, draft) == Objection::plan_already_decided);
    CHECK(objection(PlanState::submitted, {.reference = "B-12"}) == Objection::date_missing);
    CHECK(
        objection(PlanState::submitted, {.on = on("2022-06-07")}) == Objection::reference_missing
    );
}

TEST_CASE("residents take part from the day of the decision, not before")
{
    const auto decided = fatmas_process(PlanState::decided);
    CHECK(may_plan_participation(decided, on("2022-06-07")));
    CHECK(may_plan_participation(decided, on("2022-07-04")));
    CHECK(may_plan_participation(decided, on("2022-06")));
    CHECK_FALSE(may_plan_participation(decided, on("2022-05")));

    const auto too_early = may_plan_participation(decided, on("2022-04-05"));
    REQUIRE_FALSE(too_early);
    CHECK(too_early.error().objection == Objection::not_decided_yet);
    CHECK(too_early.error().ground == participatieverordening::art_5);
    CHECK_FALSE(may_plan_participation(fatmas_process(PlanState::submitted), on("2022-07-04")));
}

TEST_CASE("the council is told by letter of what the college decided, not of what it decided itself"
)
{
    const auto duty =
        duty_after({.authority = Authority::executive, .on = on("2022-06-07"), .reference = "B-12"}
        );
    REQUIRE(duty);
    CHECK(duty->arose_on == on("2022-06-07"));
    CHECK_FALSE(duty->done_on);

    CHECK_FALSE(
        duty_after({.authority = Authority::council, .on = on("2022-06-07"), .reference = "R-3"})
    );
}

TEST_CASE("a frame that was changed or added after the decision is told to participants")
{
    const auto process = fatmas_process(PlanState::decided);
    const auto untold = [&](const Frame& frame) {
        return not frames_changed_without_notice(process, {frame}).empty();
    };

    CHECK_FALSE(untold(frame(1, "2022-06-07")));
    CHECK(untold(frame(1, "2022-10-01")));
    CHECK(untold(frame(2, "2022-06-07")));
    CHECK_FALSE(untold(frame(2, "2022-10-01", on("2022-10-11"))));
    CHECK(frames_changed_without_notice(fatmas_process(), {frame(1, "2022-10-01")}).empty());
}

TEST_CASE("a promise that replaces an earlier one is told to participants")
{
    const Influence first{
        {.promise = "Advies", .from = on("2022-04-01")},
        1
    };
    Influence second{
        {.promise = "Samen", .from = on("2022-06-07")},
        2
    };
    CHECK(influences_changed_without_notice({first}).empty());
    CHECK(influences_changed_without_notice({second, first}).size() == 1);
    CHECK(current_influence({first, second})->promise == "Samen");
    CHECK_FALSE(current_influence({}));

    second.told_on = on("2022-06-14");
    CHECK(influences_changed_without_notice({second, first}).empty());
}

TEST_CASE("only the newest version of a frame holds")
{
    auto old = frame(1, "2022-06-07");
    old.is_current = false;

    const auto current = current_frames({frame(2, "2022-10-01"), old});
    REQUIRE(current.size() == 1);
    CHECK(current.front().version == 2);
}

TEST_CASE("each choice is found back by its word")
{
    for (const auto rung : rungs) CHECK(parse_rung(to_word(rung)) == rung);
    for (const auto authority : authorities)
        CHECK(parse_authority(to_word(authority)) == authority);
    for (const auto kind : frame_kinds) CHECK(parse_frame_kind(to_word(kind)) == kind);
    for (const auto& words : plan_part_words()) {
        CHECK(parse_plan_part(to_word(words.part)) == words.part);
        CHECK(&words_of(words.part) == &words);
    }
    CHECK_FALSE(parse_rung("overheersen"));
    CHECK_FALSE(parse_plan_part(""));
}

} // namespace wijkspraak::processes

#include "features/records/record_sample_test.hpp"

#include "features/records/rules.hpp"

namespace wijkspraak::records::testing {

using moments::Moment;
using moments::MomentKind;

Dated on(std::string_view date)
{
    return Dated::parse(date).value();
}

Record square()
{
    Record record{
        .process = {
                    {.slug = "plein",
             .title = "Een nieuw plein voor Lindestad",
             .rung = processes::Rung::coproduce},
                    processes::ProcessId{1}}
    };
    record.process.plan_state = processes::PlanState::decided;
    record.process.plan_decision =
        processes::PlanDecision{.on = on("2025-09-01"), .reference = "B25-31"};
    record.influences.push_back({
        {.promise = "Wij maken het plein samen.", .from = on("2025-09-01")}
    });
    add_meeting(record, "Bewonersavond", "2025-10-06");
    const auto& outcome = add_outcome(record, "Meer groen");
    respond(record, outcome, inputs::Disposition::adopted, "Het past in het budget.");
    use(record, outcome, "Twaalf bomen in het ontwerp");
    record.inputs.back().outcome = outcome.id;
    return record;
}

Moment& add_moment(Record& record, MomentKind kind, std::string title, std::string_view date)
{
    const auto number = static_cast<int>(record.moments.size()) + 1;
    Moment moment{{.title = std::move(title)}, moments::MomentId{number}, number};
    moment.kind = kind;
    if (not date.empty()) moment.on = on(date);
    record.moments.push_back(std::move(moment));
    return record.moments.back();
}

Moment& add_meeting(Record& record, std::string title, std::string_view date)
{
    auto& moment = add_moment(record, MomentKind::public_meeting, std::move(title), date);
    moment.result = "Wat bewoners zeiden op: " + moment.title;
    moment.attendance = {Qualifier::circa, 40};
    const auto number = static_cast<int>(record.inputs.size()) + 1;
    record.inputs.push_back({
        {.text = "Meer bomen graag", .said_by = "Noor", .moment = moment.id},
        inputs::InputId{number      },
        number
    });
    record.inputs.back().standing = inputs::Standing::answered;
    return moment;
}

inputs::Outcome& add_outcome(Record& record, std::string title)
{
    const auto number = static_cast<int>(record.outcomes.size()) + 1;
    record.outcomes.push_back({
        {.title = std::move(title), .text = "Wat bewoners willen."},
        inputs::OutcomeId{number                        },
        number
    });
    return record.outcomes.back();
}

void respond(
    Record& record,
    const inputs::Outcome& outcome,
    inputs::Disposition disposition,
    std::string reason
)
{
    record.responses.push_back(
        {.outcome = outcome.id, .disposition = disposition, .reason = std::move(reason)}
    );
}

void use(Record& record, const inputs::Outcome& outcome, std::string text)
{
    const auto number = static_cast<int>(record.uses.size()) + 1;
    record.uses.push_back({
        {.text = std::move(text), .outcomes = {outcome.id}},
        inputs::UseId{number                      },
        number
    });
}

processes::Frame& add_frame(Record& record, std::string text, std::string_view from)
{
    const auto number = static_cast<int>(record.frames.size()) + 1;
    record.frames.push_back({
        {.text = std::move(text), .from = on(from)},
        processes::FrameId{number                      },
        number
    });
    return record.frames.back();
}

consents::Round& add_round(Record& record, std::string title, Count bodies)
{
    const auto number = static_cast<int>(record.rounds.size()) + 1;
    record.rounds.push_back({
        {.title = std::move(title), .bodies = bodies},
        consents::RoundId{number                        },
        number
    });
    return record.rounds.back();
}

void stand(Record& record, const consents::Round& round, int body, consents::State state)
{
    record.consents.push_back({.round = round.id, .body = bodies::BodyId{body}, .state = state});
}

void outline(Record& record)
{
    auto& ledger = record.ledger;
    ledger = {.withheld = ledger.withheld, .open_objections = ledger.open_objections};
    for (const auto& input : record.inputs) {
        ++ledger.headway.total;
        if (input.standing == inputs::Standing::answered)
            ++ledger.headway.answered;
        else
            ledger.unanswered.push_back(input.number);
        if (input.moment) ledger.heard.push_back(*input.moment);
        if (input.outcome) ledger.supported.push_back(*input.outcome);
    }
}

std::string codes(Record record)
{
    outline(record);
    std::string codes;
    for (const auto& finding : check(record)) {
        if (not codes.empty()) codes += ' ';
        codes += finding.code;
        if (finding.severity == Severity::block) codes += '!';
        if (finding.severity == Severity::info) codes += '?';
    }
    return codes;
}

} // namespace wijkspraak::records::testing

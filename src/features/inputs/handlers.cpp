#include "features/areas/areas.hpp"
#include "features/documents/documents.hpp"
#include "features/inputs/inputs.hpp"
#include "features/inputs/pages.hpp"
#include "features/inputs/rules.hpp"
#include "features/inputs/store.hpp"
#include "features/moments/moments.hpp"
#include "features/processes/processes.hpp"
#include "web/address.hpp"

#include <algorithm>

namespace wijkspraak::inputs {

using processes::Process;
using processes::Section;
using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Slug;

namespace {

const web::Fields nothing_sent;
const web::Problems no_problems;

References references_of(storage::Transaction& transaction, const Process& process)
{
    return {
        .moments = moments::of_process(transaction, process.id),
        .outcomes = outcomes_of(transaction, process.id),
        .areas = areas::all(transaction)};
}

Answers answers_of(storage::Transaction& transaction, const Process& process)
{
    auto frames = processes::frames_of(transaction, process.id);
    std::erase_if(frames, [](const processes::Frame& frame) { return not frame.is_current; });
    return {
        .frames = std::move(frames),
        .tests = tests_of(transaction, process.id),
        .responses = responses_of(transaction, process.id),
        .uses = uses_of(transaction, process.id)};
}

Search read_search(const web::Fields& asked)
{
    return {
        .words = std::string{asked["zoek"]},
        .channel = parse_channel(asked["kanaal"]),
        .is_unsorted = asked["zonder-uitkomst"] == "ja",
        .outcome = web::PathValue<OutcomeId>::parse(asked["bij"]),
        .before = web::PathValue<int>::parse(asked["voor"])};
}

/// The ledger with its form for adding.
web::Page ledger_with(
    Context& context, const Process& process, const Search& asked, const Filled& filled
)
{
    const auto found = search(context.transaction(), process.id, asked);
    return ledger_page(
        process,
        {.found = found,
         .search = asked,
         .total = highest_number(context.transaction(), process.id),
         .may_add = web::may_enter(context.viewer, Access::team)},
        references_of(context.transaction(), process),
        filled
    );
}

web::Response show_ledger(Context& context, const Slug& slug)
{
    const auto process = processes::found(context.transaction(), slug);
    return web::respond(
        ledger_with(context, process, read_search(context.fields), {context.fields, no_problems})
    );
}

web::Response add_input(Context& context, const Slug& slug)
{
    const auto process = processes::found(context.transaction(), slug);
    if (process.closed_on)
        return web::respond(processes::closed_page(process, Section::inputs), 409);
    const auto draft = read_input(context.fields, references_of(context.transaction(), process));
    if (not draft)
        return web::respond(
            ledger_with(context, process, {}, {context.fields, draft.error()}), 422
        );

    auto entered = *draft;
    entered.entered_by = context.viewer.account;
    add(context.transaction(), process.id, entered, context.actor());
    // Who types a stack of papers goes on with the same moment and the same people.
    const auto next = web::Address{processes::office_path(process, Section::inputs)}
                          .with("moment", context.fields["moment"])
                          .with("gezegd-door", draft->said_by)
                          .with("langs", to_word(draft->channel))
                          .with("gever", to_word(draft->giver))
                          .with("stadsdeel", context.fields["stadsdeel"]);
    return web::see(next.text(), Notice::added);
}

Behind behind(storage::Transaction& transaction, InputId id)
{
    Behind behind{.giver = giver_of(transaction, id)};
    for (const auto file : files_of(transaction, id))
        if (auto document = documents::find(transaction, file))
            behind.files.push_back(*std::move(document));
    return behind;
}

web::Response show_input(Context& context, const Slug& slug, InputId id)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto input = web::found(find_input(context.transaction(), process.id, id));
    const auto known = fields_of(input);
    return web::respond(input_page(
        process,
        input,
        behind(context.transaction(), id),
        references_of(context.transaction(), process),
        {known, no_problems}
    ));
}

web::Response change_input(Context& context, const Slug& slug, InputId id)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto input = web::found(find_input(context.transaction(), process.id, id));
    const auto references = references_of(context.transaction(), process);
    const auto draft = read_input(context.fields, references);
    if (not draft)
        return web::respond(
            input_page(
                process,
                input,
                behind(context.transaction(), id),
                references,
                {context.fields, draft.error()}
            ),
            422
        );

    change(context.transaction(), process.id, id, *draft, context.actor());
    return web::see(processes::office_path(process, Section::inputs), Notice::saved);
}

web::Response show_outcomes(Context& context, const Slug& slug)
{
    const auto process = processes::found(context.transaction(), slug);
    return web::respond(outcomes_page(
        process,
        outcomes_of(context.transaction(), process.id),
        answers_of(context.transaction(), process),
        context.viewer
    ));
}

web::Response new_outcome(Context& context, const Slug& slug)
{
    const auto process = processes::found(context.transaction(), slug);
    return web::respond(new_outcome_page(process, {nothing_sent, no_problems}));
}

web::Response add_outcome(Context& context, const Slug& slug)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto draft = read_outcome(context.fields);
    if (not draft)
        return web::respond(new_outcome_page(process, {context.fields, draft.error()}), 422);

    const auto id = add(context.transaction(), process.id, *draft, context.actor());
    return web::see(office_path(process, id), Notice::added);
}

web::Response edit_outcome(Context& context, const Slug& slug, OutcomeId id)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto outcome = web::found(find_outcome(context.transaction(), process.id, id));
    const auto known = fields_of(outcome);
    return web::respond(edit_outcome_page(process, outcome, {known, no_problems}));
}

web::Response change_outcome(Context& context, const Slug& slug, OutcomeId id)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto outcome = web::found(find_outcome(context.transaction(), process.id, id));
    const auto draft = read_outcome(context.fields);
    if (not draft)
        return web::respond(
            edit_outcome_page(process, outcome, {context.fields, draft.error()}), 422
        );

    change(context.transaction(), process.id, id, *draft, context.actor());
    return web::see(office_path(process, id), Notice::saved);
}

/// The forms of an outcome's page that came in; the others show what is known.
struct CameIn {
    std::optional<Filled> tests = {};
    std::optional<Filled> response = {};
    std::optional<Filled> use = {};
};

web::Fields known_tests(const Answers& answers, OutcomeId outcome)
{
    auto tests = answers.tests;
    std::erase_if(tests, [&](const FrameTest& test) { return test.outcome != outcome; });
    return fields_of(tests);
}

web::Fields known_response(const Answers& answers, OutcomeId outcome)
{
    for (const auto& response : answers.responses)
        if (response.outcome == outcome) return fields_of(response);
    const bool is_within = is_within_frames(outcome, answers.frames, answers.tests);
    if (is_within) return fields_of(Response{.outcome = outcome, .reason = ""});
    return {};
}

web::Page outcome_with(
    Context& context, const Process& process, const Outcome& outcome, const CameIn& came_in
)
{
    const auto answers = answers_of(context.transaction(), process);
    const auto inputs = search(context.transaction(), process.id, {.outcome = outcome.id});
    const auto tests = known_tests(answers, outcome.id);
    const auto response = known_response(answers, outcome.id);
    const web::Fields use{
        {"uitkomsten", std::to_string(outcome.id.value())}
    };
    return outcome_page(
        process,
        {.outcome = outcome,
         .inputs = inputs,
         .answers = answers,
         .references = {.outcomes = outcomes_of(context.transaction(), process.id)},
         .may_change = web::may_enter(context.viewer, Access::team)},
        {.tests = came_in.tests.value_or(Filled{tests, no_problems}),
         .response = came_in.response.value_or(Filled{response, no_problems}),
         .use = came_in.use.value_or(Filled{use, no_problems})}
    );
}

web::Response show_outcome(Context& context, const Slug& slug, OutcomeId id)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto outcome = web::found(find_outcome(context.transaction(), process.id, id));
    return web::respond(outcome_with(context, process, outcome, {}));
}

web::Response test_outcome(Context& context, const Slug& slug, OutcomeId id)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto outcome = web::found(find_outcome(context.transaction(), process.id, id));
    const auto answers = answers_of(context.transaction(), process);
    const auto tests = read_tests(context.fields, id, answers.frames);
    if (not tests)
        return web::respond(
            outcome_with(
                context,
                process,
                outcome,
                {
                    .tests = Filled{context.fields, tests.error()}
        }
            ),
            422
        );

    for (const auto& result : *tests)
        if (std::ranges::find(answers.tests, result) == answers.tests.end())
            test(context.transaction(), process.id, result, context.actor());
    return web::see(office_path(process, id) + "#reactie", Notice::saved);
}

web::Response respond_to_outcome(Context& context, const Slug& slug, OutcomeId id)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto outcome = web::found(find_outcome(context.transaction(), process.id, id));
    const auto answers = answers_of(context.transaction(), process);
    const auto response =
        read_response(context.fields, id, is_within_frames(id, answers.frames, answers.tests));
    if (not response)
        return web::respond(
            outcome_with(
                context,
                process,
                outcome,
                {
                    .response = Filled{context.fields, response.error()}
        }
            ),
            422
        );

    respond(context.transaction(), process.id, *response, context.actor());
    return web::see(office_path(process, id) + "#benutting", Notice::saved);
}

web::Response add_use(Context& context, const Slug& slug, OutcomeId id)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto outcome = web::found(find_outcome(context.transaction(), process.id, id));
    const auto draft = read_use(context.fields, references_of(context.transaction(), process));
    if (not draft)
        return web::respond(
            outcome_with(
                context,
                process,
                outcome,
                {
                    .use = Filled{context.fields, draft.error()}
        }
            ),
            422
        );

    add(context.transaction(), process.id, *draft, context.actor());
    return web::see(office_path(process, id) + "#benutting", Notice::added);
}

web::Response show_use(Context& context, const Slug& slug, UseId id)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto use = web::found(find_use(context.transaction(), process.id, id));
    const auto known = fields_of(use);
    return web::respond(
        use_page(process, use, references_of(context.transaction(), process), {known, no_problems})
    );
}

web::Response change_use(Context& context, const Slug& slug, UseId id)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto use = web::found(find_use(context.transaction(), process.id, id));
    const auto references = references_of(context.transaction(), process);
    const auto draft = read_use(context.fields, references);
    if (not draft)
        return web::respond(
            use_page(process, use, references, {context.fields, draft.error()}), 422
        );

    change(context.transaction(), process.id, id, *draft, context.actor());
    return web::see(office_path(process, draft->outcomes.front()) + "#benutting", Notice::saved);
}

} // namespace

web::Routes routes()
{
    return {
        {Method::get,  "/kantoor/trajecten/{}/inbreng",                 Access::office, show_ledger  },
        {Method::post, "/kantoor/trajecten/{}/inbreng",                 Access::team,   add_input    },
        {Method::get,  "/kantoor/trajecten/{}/inbreng/{}",              Access::team,   show_input   },
        {Method::post, "/kantoor/trajecten/{}/inbreng/{}",              Access::team,   change_input },
        {Method::get,  "/kantoor/trajecten/{}/uitkomsten",              Access::office, show_outcomes},
        {Method::get,  "/kantoor/trajecten/{}/uitkomsten/nieuw",        Access::team,   new_outcome  },
        {Method::post, "/kantoor/trajecten/{}/uitkomsten",              Access::team,   add_outcome  },
        {Method::get,  "/kantoor/trajecten/{}/uitkomsten/{}",           Access::office, show_outcome },
        {Method::get,  "/kantoor/trajecten/{}/uitkomsten/{}/wijzigen",  Access::team,   edit_outcome },
        {Method::post,
         "/kantoor/trajecten/{}/uitkomsten/{}/wijzigen",                Access::team,
         change_outcome                                                                              },
        {Method::post,
         "/kantoor/trajecten/{}/uitkomsten/{}/kadertoets",              Access::team,
         test_outcome                                                                                },
        {Method::post,
         "/kantoor/trajecten/{}/uitkomsten/{}/reactie",                 Access::team,
         respond_to_outcome                                                                          },
        {Method::post, "/kantoor/trajecten/{}/uitkomsten/{}/benutting", Access::team,   add_use      },
        {Method::get,  "/kantoor/trajecten/{}/uitkomsten/benutting/{}", Access::team,   show_use     },
        {Method::post, "/kantoor/trajecten/{}/uitkomsten/benutting/{}", Access::team,   change_use   },
    };
}

} // namespace wijkspraak::inputs

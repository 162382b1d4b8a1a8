#include "base/language.hpp"
#include "features/hall/hall.hpp"
#include "features/hall/handlers.hpp"
#include "features/hall/pages.hpp"
#include "features/hall/sheet_document.hpp"
#include "features/hall/store.hpp"
#include "features/moments/moments.hpp"
#include "paper/pdf.hpp"
#include "web/address.hpp"

namespace wijkspraak::hall {

using processes::Process;
using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;
using web::SlowContext;
using web::Slug;

namespace {

const web::Problems no_problems;
constexpr int most_shown = 10;

Response closed(const Process& process)
{
    return web::respond(processes::closed_page(process, processes::Section::inputs), 409);
}

/// What the paper asks, unless the process has asked residents something of its own.
std::string question_of(storage::Transaction& transaction, const Process& process)
{
    const auto call = inputs::call_of(transaction, process.id);
    if (call and not call->question.empty()) return call->question;
    return Language::dutch().say(t("Wat wilt u de gemeente meegeven?"));
}

web::Page sets_with(Context& context, const Process& process, const Filled& filled)
{
    return sheet_sets_page(
        process,
        {.sets = sets_of(context.transaction(), process.id),
         .moments = moments::outline_of(context.transaction(), process.id),
         .may_add = not process.closed_on},
        filled
    );
}

Response show_sets(Context& context, const Slug& slug)
{
    const auto process = processes::found(context.transaction(), slug);
    const web::Fields known{
        {"vraag", question_of(context.transaction(), process)},
        {"moment",       std::string{context.fields["moment"]}                                },
    };
    return web::respond(sets_with(context, process, {known, no_problems}));
}

Response make_set(Context& context, const Slug& slug)
{
    const auto process = processes::found(context.transaction(), slug);
    if (process.closed_on) return closed(process);
    const auto draft =
        read_sheet_set(context.fields, moments::outline_of(context.transaction(), process.id));
    if (not draft)
        return web::respond(sets_with(context, process, {context.fields, draft.error()}), 422);

    make(context.transaction(), process.id, *draft, context.actor());
    return web::see(sheets_path(process), Notice::added);
}

PrintOrder order_of(
    storage::Transaction& transaction, const Slug& slug, int number, const web::Settings& settings
)
{
    auto process = processes::found(transaction, slug);
    auto set = web::found(find_set(transaction, process.id, number));
    auto sheets = sheets_in(transaction, process.id, number);
    auto moment = web::found(moments::find(transaction, set.moment));
    return {
        .process = std::move(process),
        .moment = std::move(moment),
        .set = std::move(set),
        .sheets = std::move(sheets),
        .municipality = settings.municipality,
        .public_url = settings.public_url};
}

/// The forms of one set, the same however often they are printed.
Response print_set(SlowContext& context, Slug slug, int number)
{
    const auto order = context.database.read([&](storage::Transaction& transaction) {
        return order_of(transaction, slug, number, context.settings);
    });
    return {
        .body = web::Download{
                              .media_type = "application/pdf",
                              .file_name = "formulieren-" + slug.value + "-" + std::to_string(number) + ".pdf",
                              .bytes = paper::to_pdf(document_of(order)).value()}
    };
}

web::Page typing_in_with(
    Context& context,
    const Process& process,
    const Filled& filled,
    const std::optional<inputs::Input>& known = {}
)
{
    std::vector<TypedIn> last;
    for (auto& sheet : last_typed_in(context.transaction(), process.id, most_shown))
        if (auto input = inputs::find_input(context.transaction(), process.id, *sheet.input))
            last.push_back({std::move(sheet), *std::move(input)});
    return typing_in_page(
        process,
        {.sets = sets_of(context.transaction(), process.id), .last = last, .known = known},
        filled
    );
}

Response show_typing_in(Context& context, const Slug& slug)
{
    const auto process = processes::found(context.transaction(), slug);
    if (process.closed_on) return closed(process);
    auto known = context.fields;
    if (known[channel_name].empty())
        known.set(channel_name, std::string{to_word(inputs::Channel::meeting)});
    return web::respond(typing_in_with(context, process, {known, no_problems}));
}

/// Nothing is added: the page as it was sent, with what the form says that was typed in before.
Response already_typed_in(Context& context, const Process& process, const inputs::Input& known)
{
    const web::Problems problems{
        {std::string{code_name.view()},
         t("Dit formulier is al overgetypt, als inbreng {nummer}.", known.number)}
    };
    return web::respond(typing_in_with(context, process, {context.fields, problems}, known), 409);
}

Response refuse_code(Context& context, const Process& process)
{
    const web::Problems problems{
        {std::string{code_name.view()},
         t("Bij dit traject hoort geen formulier met deze code. Kijk of u in het goede traject "
           "bent.")}
    };
    return web::respond(typing_in_with(context, process, {context.fields, problems}), 422);
}

Response type_in_sheet(Context& context, const Slug& slug)
{
    auto& transaction = context.transaction();
    const auto process = processes::found(transaction, slug);
    if (process.closed_on) return closed(process);
    auto written = read_written_sheet(context.fields);
    if (not written)
        return web::respond(
            typing_in_with(context, process, {context.fields, written.error()}), 422
        );

    const auto sheet = find_sheet(transaction, written->code);
    if (not sheet or sheet->process != process.id) return refuse_code(context, process);
    if (sheet->input)
        return already_typed_in(
            context, process, inputs::find_input(transaction, process.id, *sheet->input).value()
        );

    auto entry = written->input;
    entry.entered_by = context.viewer.account;
    type_in(transaction, *sheet, std::move(entry), context.actor());
    const auto next = web::Address{sheets_path(process) + "/invoeren"}.with(
        channel_name, context.fields[channel_name]
    );
    return web::see(next.text(), Notice::added);
}

} // namespace

web::Routes sheet_routes()
{
    return {
        {Method::get,  "/kantoor/trajecten/{}/formulieren",          Access::team, show_sets     },
        {Method::post, "/kantoor/trajecten/{}/formulieren",          Access::team, make_set      },
        {Method::get,  "/kantoor/trajecten/{}/formulieren/{}",       Access::team, print_set     },
        {Method::get,  "/kantoor/trajecten/{}/formulieren/invoeren", Access::team, show_typing_in},
        {Method::post, "/kantoor/trajecten/{}/formulieren/invoeren", Access::team, type_in_sheet },
    };
}

web::Routes routes()
{
    auto all = typing_routes();
    for (auto& route : sheet_routes()) all.push_back(std::move(route));
    return all;
}

} // namespace wijkspraak::hall

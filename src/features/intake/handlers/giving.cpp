#include "civic/zone.hpp"
#include "features/areas/areas.hpp"
#include "features/documents/documents.hpp"
#include "features/intake/handlers.hpp"
#include "features/intake/seal.hpp"

#include <algorithm>

namespace wijkspraak::intake {

using processes::Process;
using storage::Transaction;
using web::Access;
using web::Method;
using web::Response;
using web::SlowContext;
using web::Slug;

namespace {

/// More than a file may be, so that of one that is too large the form says so, with all its words.
constexpr std::uint64_t most_upload_bytes = 2 * largest_file;

std::optional<Doorway> doorway_for(SlowContext& context, const Slug& slug)
{
    return context.database.read([&](Transaction& transaction) {
        return doorway_of(transaction, slug, day_of(context.now));
    });
}

Response not_there()
{
    return web::respond(unknown_page(), 404);
}

/// The seal that a form goes on with, and the pace at which it came.
struct Guard {
    std::string sealed;
    Pace pace;
};

Guard guard_of(const SlowContext& context, const Process& process)
{
    const auto key = inputs::form_key_of(context.database);
    const auto about = "inbreng " + std::to_string(process.id.value());
    const SealedForm form{.key = key, .form_token = context.viewer.form_token, .about = about};
    const auto sent = context.fields[seal_name];
    const auto pace = pace_of(read_seal(form, sent), context.now);
    return {pace == Pace::too_old ? seal(form, context.now) : std::string{sent}, pace};
}

const web::Upload* chosen_file(const SlowContext& context)
{
    const auto match = std::ranges::find_if(context.uploads, [](const web::Upload& upload) {
        return upload.field == file_name.view() and not upload.file_name.empty();
    });
    return match == context.uploads.end() ? nullptr : &*match;
}

void refuse_trap(web::Problems& problems, const SlowContext& context)
{
    if (not context.fields[trap_name].empty())
        problems.emplace(
            trap_name, t("Haal weg wat hier staat. Dit veld houdt programma’s tegen.")
        );
}

/// What is wrong besides what was filled in.
void add_problems(web::Problems& problems, const SlowContext& context, Pace pace)
{
    refuse_trap(problems, context);
    if (pace == Pace::too_fast)
        problems.emplace(
            "", t("Dat ging heel snel. Lees uw tekst nog eens en kies dan opnieuw Versturen.")
        );
    if (pace == Pace::too_old)
        problems.emplace(
            "",
            t("Deze pagina stond lang open. Lees uw tekst nog eens en kies dan opnieuw Versturen.")
        );
    const auto* const file = chosen_file(context);
    if (file == nullptr) return;
    if (not is_photo_or_pdf(file->file_name))
        problems.emplace(
            file_name,
            t("Stuur een foto (jpg of png) of een pdf mee. Sla een andere foto eerst op als jpg.")
        );
    else if (file->size > largest_file)
        problems.emplace(
            file_name,
            t("Dit bestand is groter dan 10 MB. Kies een kleiner bestand of geen bestand.")
        );
}

/// The name of the file says nothing about its giver: it stands in the log.
std::string name_of_file(const web::Upload& upload, int number)
{
    const auto dot = upload.file_name.rfind('.');
    const auto ending = dot == std::string::npos ? std::string{} : upload.file_name.substr(dot);
    return "bijlage-" + std::to_string(number) + ending;
}

/// Takes in the file that came along; why not otherwise.
std::optional<Text> take_in_file(
    Transaction& transaction,
    const SlowContext& context,
    const Process& process,
    const inputs::Receipt& receipt
)
{
    const auto* const upload = chosen_file(context);
    if (upload == nullptr) return std::nullopt;
    auto renamed = *upload;
    renamed.file_name = name_of_file(*upload, receipt.number);

    const documents::DocumentDraft draft{
        .title = "Bijlage bij inbreng " + std::to_string(receipt.number),
        .kind = std::string{documents::attachment_kind},
        .is_public = false};
    const auto id = documents::add(transaction, draft, process.id.value(), context.actor());
    const auto file =
        documents::attach(transaction, id, renamed, process.id.value(), context.actor());
    if (not file) return file.error();
    inputs::add_file(transaction, receipt.id, id);
    return std::nullopt;
}

/// Keeps who they are, apart from the entry, and mails them their code.
void keep_and_tell(
    Transaction& transaction,
    const SlowContext& context,
    const Given& given,
    const inputs::GiverDetails& giver
)
{
    if (giver.name.empty() and giver.email.empty()) return;
    inputs::keep_giver(transaction, given.id, giver, context.actor());
    const auto address = messages::Address::parse(giver.email);
    if (not address) return;
    if (giver.wants_news)
        ask_to_confirm(transaction, given, *address, context.now);
    else
        mail_receipt(transaction, given, *address, context.now);
}

/// The same form with the same words is one entry, however often it is sent. Other words from the
/// same form, after the back button, are another: nothing that was said is lost.
std::string origin_of(const SlowContext& context, std::string_view sealed, std::string_view text)
{
    auto words = (std::string{sealed} += '\n') += text;
    if (const auto* const file = chosen_file(context))
        (words += '\n') += file->file_name + ' ' + std::to_string(file->size);
    return "formulier:" + inputs::print_of({}, words);
}

/// Puts the form on its second page again, with what is wrong.
Response ask_again(
    const SlowContext& context,
    const Doorway& doorway,
    const std::string& sealed,
    web::Problems problems,
    int status
)
{
    // A browser never sends a file a second time of its own accord.
    if (chosen_file(context) != nullptr)
        problems.try_emplace(std::string{file_name.view()}, t("Kies het bestand opnieuw."));
    return web::respond(details_page(doorway, {context.fields, problems}, sealed), status);
}

Response show_words(SlowContext& context, const Slug& slug)
{
    const auto doorway = doorway_for(context, slug);
    if (not doorway) return not_there();
    if (doorway->opening != Opening::open) return web::respond(shut_page(*doorway, {}));
    const auto guard = guard_of(context, doorway->process);
    return web::respond(words_page(*doorway, {{}, {}}, guard.sealed));
}

Response show_details(SlowContext& context, const Slug& slug)
{
    const auto doorway = doorway_for(context, slug);
    if (not doorway) return not_there();
    if (doorway->opening != Opening::open)
        return web::respond(shut_page(*doorway, context.fields[text_name]), 409);
    const auto guard = guard_of(context, doorway->process);
    auto problems = problems_with_words(context.fields, doorway->areas);
    refuse_trap(problems, context);
    if (not problems.empty())
        return web::respond(words_page(*doorway, {context.fields, problems}, guard.sealed), 422);

    auto begun = nothing_chosen_yet();
    for (const auto& [name, value] : context.fields.values()) begun.add(name, value);
    return web::respond(details_page(*doorway, {begun, {}}, guard.sealed));
}

Response receive(SlowContext& context, const Slug& slug)
{
    const auto doorway = doorway_for(context, slug);
    if (not doorway) return not_there();
    if (doorway->opening != Opening::open)
        return web::respond(shut_page(*doorway, context.fields[text_name]), 409);
    const auto guard = guard_of(context, doorway->process);
    const auto again = [&](web::Problems problems, int status) {
        return ask_again(context, *doorway, guard.sealed, std::move(problems), status);
    };
    auto gift = read_gift(context.fields, doorway->areas);
    auto problems = gift ? web::Problems{} : gift.error();
    add_problems(problems, context, guard.pace);
    if (not problems.empty()) return again(std::move(problems), 422);

    auto draft = gift->input;
    draft.origin = origin_of(context, guard.sealed, draft.text);
    return context.database.write([&](Transaction& transaction) {
        if (inputs::count_gift(transaction, context.client, context.now) > most_gifts) {
            transaction.undo();
            return again(
                {
                    {"",
                     t("Er kwam in korte tijd veel inbreng van uw internetadres. Wacht een "
                       "kwartier "
                       "en kies dan opnieuw Versturen.")}
            },
                429
            );
        }
        const auto receipt = inputs::add(transaction, doorway->process.id, draft, context.actor());
        if (not receipt.is_new) return web::see(keeping_path(receipt.code));
        if (auto reason = take_in_file(transaction, context, doorway->process, receipt)) {
            transaction.undo();
            return again(
                {
                    {std::string{file_name.view()}, *std::move(reason)}
            },
                422
            );
        }
        const Given given{
            .process = doorway->process,
            .id = receipt.id,
            .number = receipt.number,
            .code = receipt.code,
            .answer_by = doorway->call->answer_by};
        keep_and_tell(transaction, context, given, gift->giver);
        return web::see(keeping_path(receipt.code));
    });
}

} // namespace

std::optional<Doorway> doorway_of(Transaction& transaction, const Slug& slug, Date today)
{
    auto process = processes::find(transaction, slug.value);
    if (not process or not process->is_public) return std::nullopt;
    auto call = inputs::call_of(transaction, process->id);
    const auto opening = opening_of(*process, call, today);
    return Doorway{
        .process = *std::move(process),
        .call = std::move(call),
        .opening = opening,
        .areas = areas::all(transaction)};
}

web::Routes giving_routes()
{
    web::Route gifts{Method::post, "/trajecten/{}/inbreng", Access::anyone, receive};
    gifts.most_bytes_from_anyone = most_upload_bytes;
    return {
        {Method::get,  "/trajecten/{}/inbreng/nieuw", Access::anyone, show_words  },
        {Method::post, "/trajecten/{}/inbreng/nieuw", Access::anyone, show_details},
        gifts,
    };
}

} // namespace wijkspraak::intake

#include "civic/zone.hpp"
#include "features/areas/areas.hpp"
#include "features/deliveries/handlers.hpp"
#include "features/deliveries/origin.hpp"
#include "features/deliveries/store.hpp"
#include "features/documents/documents.hpp"
#include "web/http/body.hpp"

#include <algorithm>
#include <deque>
#include <filesystem>

namespace wijkspraak::deliveries {

namespace {

using paper::email::Message;
using processes::Process;
using storage::Transaction;
using web::Access;
using web::Context;
using web::Method;
using web::Response;
using web::SlowContext;
using web::Slug;

const web::Problems no_problems;

/// Something that somebody sent in, before it is known what it is.
struct Brought {
    std::string file_name;
    std::string bytes;
};

/// A message that came in, or why it did not.
struct Reception {
    std::optional<LetterId> letter = {};
    std::optional<Text> refusal = {};
};

/// The message in it that people mean: an official who sends one along seldom writes it.
std::size_t meant_in(const Message& outer)
{
    return outer.forwarded.empty() ? 0 : 1;
}

const Message& message_in(const Message& outer, std::size_t inner)
{
    return inner == 0 ? outer : outer.forwarded.at(inner - 1);
}

std::string origin_of(const std::string& secret, const Message& outer, std::size_t inner)
{
    const auto& message = message_in(outer, inner);
    // Without an id it is known by what it says, which is the same in each copy.
    std::string content = message.subject;
    if (message.sent_at) content += std::to_string(message.sent_at->milliseconds);
    for (const auto& address : message.from) content += address.address;
    for (const auto& passage : message.passages) content += passage.text;
    return origin_of_message(secret, message.id, content);
}

std::string sender_of(const Message& message)
{
    if (message.from.empty()) return {};
    const auto& from = message.from.front();
    return from.name.empty() ? from.address : from.name;
}

Text named(const std::string& file_name, Text why)
{
    return t("{naam}: {reden}", file_name, std::move(why));
}

Reception receive(SlowContext& context, const Process& process, const Brought& brought)
{
    const auto message = paper::email::read(brought.bytes);
    if (not message) return {.refusal = named(brought.file_name, message.error())};
    const auto inner = meant_in(*message);
    const auto& meant = message_in(*message, inner);
    const LetterDraft draft{
        .file_name = brought.file_name,
        .subject = meant.subject,
        .sender = sender_of(meant),
        .origin = origin_of(print_key_of(context.database), *message, inner),
        .inner = inner};

    return context.database.write([&](Transaction& transaction) -> Reception {
        LetterStore letters{transaction};
        if (const auto known = inputs::find_by_origin(transaction, process.id, draft.origin))
            return {
                .refusal = named(
                    brought.file_name, t("dit bericht is al inbreng {nummer}.", known->number)
                )};
        if (const auto waiting = letters.waiting(process.id, draft.origin))
            return {.letter = waiting};
        if (letters.of_process(process.id).size() >= most_letters_waiting)
            return {.refusal = named(brought.file_name, t("er wachten al te veel berichten."))};
        return {.letter = letters.add(process.id, draft, brought.bytes, context.now)};
    });
}

std::vector<Brought> all_brought(const Context& context)
{
    std::vector<Brought> all;
    for (const auto& upload : context.uploads)
        if (upload.field == message_files.name.view())
            all.push_back({upload.file_name, bytes_of(upload)});
    const auto source = context.fields[message_source.name];
    if (not source.empty()) all.push_back({"bericht.eml", std::string{source}});
    return all;
}

/// What came in, and all that did not.
struct Receptions {
    std::vector<LetterId> letters = {};
    std::optional<Text> refusals = {};
};

Receptions receive_all(SlowContext& context, const Process& process)
{
    Receptions all;
    for (const auto& brought : all_brought(context)) {
        auto reception = receive(context, process, brought);
        if (reception.letter) all.letters.push_back(*reception.letter);
        if (not reception.refusal) continue;
        all.refusals = all.refusals ? t("{een} {ander}", *all.refusals, *reception.refusal)
                                    : *std::move(reception.refusal);
    }
    if (all.letters.empty() and not all.refusals)
        all.refusals = t("Kies een bestand of plak een bericht.");
    return all;
}

Response receive_letters(SlowContext& context, Slug slug)
{
    const auto process = context.database.read([&](Transaction& transaction) {
        return processes::found(transaction, slug);
    });
    if (process.closed_on)
        return web::respond(processes::closed_page(process, processes::Section::inputs), 409);
    const auto [letters, refusals] = receive_all(context, process);
    if (not refusals)
        return web::see(
            letters.size() == 1 ? office_path(process, letters.front())
                                : office_path(process) + "#wachtend"
        );
    const web::Problems problems{
        {std::string{message_files.name.view()}, *refusals}
    };
    return context.database.read([&](Transaction& transaction) {
        return web::respond(overview_with(transaction, process, {context.fields, problems}), 422);
    });
}

/// A message that waits, taken apart, with its attachments as files for as long as this stands.
struct Opened {
    Process process;
    Letter letter;
    std::string bytes = {};
    Message outer = {};
    std::size_t inner = 0;
    std::vector<moments::Moment> moments = {};
    std::vector<areas::Area> areas = {};
    std::vector<Enclosure> enclosures = {};
    std::deque<web::http::TemporaryFile> files = {};
    std::vector<web::Upload> uploads = {}; ///< of the attachments, in their order

    const Message& message() const { return message_in(outer, inner); }
    LetterReferences references(Instant now) const { return {moments, areas, enclosures, now}; }
};

web::Upload on_disk(Opened& opened, std::string file_name, std::string_view bytes)
{
    auto& file = opened.files.emplace_back(std::filesystem::temp_directory_path());
    file.write(bytes);
    file.close();
    return {
        .field = {},
        .file_name = std::move(file_name),
        .media_type = {},
        .path = file.path(),
        .size = bytes.size()};
}

Opened opened(SlowContext& context, const Slug& slug, LetterId id)
{
    auto all = context.database.read([&](Transaction& transaction) {
        auto process = processes::found(transaction, slug);
        auto letter = web::found(LetterStore{transaction}.find(process.id, id));
        Opened one{.process = std::move(process), .letter = std::move(letter)};
        one.bytes = BroughtFiles{transaction}.bytes_of(one.letter.file);
        one.moments = moments::outline_of(transaction, one.process.id);
        one.areas = areas::all(transaction);
        return one;
    });
    auto message = paper::email::read(all.bytes);
    if (not message) throw std::runtime_error{"a message that waits can no longer be read"};
    all.outer = std::move(message.value());
    all.inner = all.letter.inner;
    if (const auto asked = web::PathValue<int>::parse(context.fields["bericht"]))
        if (static_cast<std::size_t>(*asked) <= all.outer.forwarded.size() + 1)
            all.inner = static_cast<std::size_t>(*asked) - 1;

    for (const auto& attachment : all.message().attachments) {
        auto upload = on_disk(all, attachment.name, attachment.bytes);
        all.enclosures.push_back(
            {attachment.name,
             attachment.bytes.size(),
             attachment.is_inline,
             documents::objection_to(upload)}
        );
        all.uploads.push_back(std::move(upload));
    }
    return all;
}

web::Page page_of(const Opened& all, Instant now, const Filled& filled)
{
    return letter_page(
        all.process,
        {.letter = all.letter,
         .message = all.message(),
         .outer = all.outer,
         .inner = all.inner,
         .references = all.references(now)},
        filled
    );
}

Response show_letter(SlowContext& context, Slug slug, LetterId id)
{
    const auto all = opened(context, slug, id);
    const auto known = fields_of(all.message(), all.references(context.now));
    return web::respond(page_of(all, context.now, {known, no_problems}));
}

/// A paper that belongs to an entry: what it is called says nothing of who sent it.
documents::DocumentId add_paper(
    Transaction& transaction,
    const Opened& all,
    std::string title,
    std::string note,
    const storage::Actor& actor
)
{
    const documents::DocumentDraft draft{
        .title = std::move(title),
        .kind = std::string{documents::attachment_kind},
        .note = std::move(note),
        .is_public = false};
    return documents::add(transaction, draft, all.process.id.value(), actor);
}

void keep_files(
    Transaction& transaction,
    const Opened& all,
    const LetterEntry& entry,
    const inputs::Receipt& receipt,
    const storage::Actor& actor
)
{
    const auto process = all.process.id.value();
    const auto number = std::to_string(receipt.number);
    int count = 0;
    for (const auto place : entry.attachments) {
        const auto nth = std::to_string(++count);
        auto upload = all.uploads.at(place);
        const auto dot = std::min(upload.file_name.rfind('.'), upload.file_name.size());
        const auto paper = add_paper(
            transaction, all, "Bijlage " + nth + " bij inbreng " + number, upload.file_name, actor
        );
        upload.file_name = "inbreng-" + number + "-bijlage-" + nth + upload.file_name.substr(dot);
        if (not documents::attach(transaction, paper, upload, process, actor))
            throw std::runtime_error{"an attachment that was fit no longer is"};
        inputs::add_file(transaction, receipt.id, paper);
    }
    const auto paper = add_paper(transaction, all, "Bericht van inbreng " + number, {}, actor);
    auto whole = all.uploads.back();
    whole.file_name = "inbreng-" + number + "-bericht.eml";
    documents::attach_message(transaction, paper, whole, process, actor);
    inputs::add_file(transaction, receipt.id, paper);
}

Response save_letter(SlowContext& context, Slug slug, LetterId id)
{
    auto all = opened(context, slug, id);
    if (all.process.closed_on)
        return web::respond(processes::closed_page(all.process, processes::Section::inputs), 409);
    auto read = read_letter(context.fields, all.references(context.now));
    if (not read)
        return web::respond(page_of(all, context.now, {context.fields, read.error()}), 422);
    auto& entry = read.value();

    const auto& message = all.message();
    auto& draft = entry.draft;
    draft.entered_by = context.viewer.account;
    draft.origin = origin_of(print_key_of(context.database), all.outer, all.inner);
    // The day may be put right by hand; where it was not, the minute is known too.
    if (message.sent_at and day_of(*message.sent_at) == day_of(*draft.given_at))
        draft.given_at = message.sent_at;
    all.uploads.push_back(on_disk(all, {}, all.bytes));

    context.database.write([&, actor = context.actor()](Transaction& transaction) {
        const auto receipt = inputs::add(transaction, all.process.id, draft, actor);
        if (receipt.is_new) {
            if (not entry.giver.name.empty() or not entry.giver.email.empty())
                inputs::keep_giver(transaction, receipt.id, entry.giver, actor);
            keep_files(transaction, all, entry, receipt, actor);
        }
        LetterStore{transaction}.drop(all.letter);
    });
    return web::see(office_path(all.process), web::Notice::added);
}

Response drop_letter(Context& context, Slug slug, LetterId id)
{
    auto& transaction = context.transaction();
    const auto process = processes::found(transaction, slug);
    LetterStore letters{transaction};
    letters.drop(web::found(letters.find(process.id, id)));
    return web::see(office_path(process), web::Notice::removed);
}

} // namespace

web::Routes letter_routes()
{
    return {
        {Method::post, "/kantoor/trajecten/{}/aanleveren/berichten",    Access::team, receive_letters},
        {Method::get,  "/kantoor/trajecten/{}/aanleveren/berichten/{}", Access::team, show_letter    },
        {Method::post, "/kantoor/trajecten/{}/aanleveren/berichten/{}", Access::team, save_letter    },
        {Method::post,
         "/kantoor/trajecten/{}/aanleveren/berichten/{}/verwijdering",  Access::team,
         drop_letter                                                                                 },
    };
}

} // namespace wijkspraak::deliveries

#include "civic/zone.hpp"
#include "features/areas/areas.hpp"
#include "features/hall/hall.hpp"
#include "features/intake/intake.hpp"
#include "features/messages/messages.hpp"
#include "features/people/people.hpp"
#include "features/receipts/forms.hpp"
#include "features/receipts/pages.hpp"
#include "features/receipts/receipts.hpp"
#include "features/receipts/rules.hpp"

#include <algorithm>

namespace wijkspraak::receipts {

/// A code as it stands in an address, readable or not.
struct TypedCode {
    std::string text;
};

} // namespace wijkspraak::receipts

namespace wijkspraak::web {

template <>
struct PathValue<receipts::TypedCode> {
    static std::optional<receipts::TypedCode> parse(std::string_view text)
    {
        return receipts::TypedCode{std::string{text}};
    }
};

} // namespace wijkspraak::web

namespace wijkspraak::receipts {

namespace {

using inputs::GiverDetails;
using inputs::Input;
using processes::Process;
using storage::Transaction;
using web::Access;
using web::Method;
using web::Response;
using web::SlowContext;

/// Why a code leads to no entry.
enum class Miss { unknown, too_many, not_typed_in };

Response answer_to(Miss miss, const TypedCode& code)
{
    if (miss == Miss::too_many) return web::respond(too_many_codes_page(), 429);
    if (miss == Miss::not_typed_in)
        return web::respond(waiting_form_page(inputs::read_code(code.text).value_or("")));
    return web::respond(no_such_code_page(code.text.substr(0, 40)), 404);
}

/// The entry with this code. Only so many codes that lead nowhere may be tried from one address.
Result<Input, Miss> entry_with(SlowContext& context, const TypedCode& code)
{
    // There is a key before anything is counted, so that no address can be read from a count.
    inputs::form_key_of(context.database);
    const auto entry = context.database.read([&](Transaction& transaction) -> Result<Input, Miss> {
        if (not inputs::may_guess(transaction, context.client, context.now)) return Miss::too_many;
        if (auto known = inputs::find_by_code(transaction, code.text)) return *std::move(known);
        if (hall::reserved(transaction, code.text)) return Miss::not_typed_in;
        return Miss::unknown;
    });
    if (not entry and entry.error() == Miss::unknown)
        context.database.write([&](Transaction& transaction) {
            inputs::note_guess(transaction, context.client, context.now);
        });
    return entry;
}

/// The outcomes that an entry belongs to, by itself and by its themes.
std::vector<inputs::OutcomeId> outcomes_of(const ReceiptView& view)
{
    std::vector<inputs::OutcomeId> ids;
    if (view.entry.outcome) ids.push_back(*view.entry.outcome);
    for (const auto& theme : view.themes)
        if (theme.outcome and std::ranges::find(ids, *theme.outcome) == ids.end())
            ids.push_back(*theme.outcome);
    return ids;
}

void add_consequences(Transaction& transaction, ReceiptView& view)
{
    const auto ids = outcomes_of(view);
    if (ids.empty()) return;
    const auto process = view.process.id;
    const auto responses = inputs::responses_of(transaction, process);
    const auto uses = inputs::uses_of(transaction, process);
    for (const auto& outcome : inputs::outcomes_of(transaction, process)) {
        if (std::ranges::find(ids, outcome.id) == ids.end()) continue;
        Consequence consequence{.outcome = outcome};
        const auto response = std::ranges::find(responses, outcome.id, &inputs::Response::outcome);
        if (response != responses.end()) consequence.response = *response;
        std::ranges::copy_if(uses, std::back_inserter(consequence.uses), [&](const auto& use) {
            return std::ranges::find(use.outcomes, outcome.id) != use.outcomes.end();
        });
        view.consequences.push_back(std::move(consequence));
    }
}

/// Where the entry went, and what was said of it.
void add_way(Transaction& transaction, ReceiptView& view)
{
    const auto id = view.entry.id;
    for (const auto& place : themes::places_of(transaction, id)) {
        if (not place.theme) continue;
        if (std::ranges::find(view.themes, *place.theme, &themes::Theme::id) != view.themes.end())
            continue;
        if (auto theme = themes::find_theme(transaction, view.process.id, *place.theme))
            view.themes.push_back(*std::move(theme));
    }
    view.answers = themes::answers_for(transaction, id);
    view.lineage = themes::lineage_of(transaction, id);
    view.objections = themes::objections_to(transaction, id);
    view.corrections = inputs::corrections_of(transaction, id);
}

Process process_of(Transaction& transaction, const Input& entry)
{
    return web::found(processes::find(transaction, inputs::process_of(transaction, entry.id)));
}

std::optional<Date> answer_by(Transaction& transaction, const Process& process)
{
    const auto call = inputs::call_of(transaction, process.id);
    return call ? call->answer_by : std::nullopt;
}

ReceiptView view_of(Transaction& transaction, const Input& entry, Date today)
{
    ReceiptView view{.entry = entry, .process = process_of(transaction, entry), .today = today};
    view.answer_by = answer_by(transaction, view.process);
    view.giver = inputs::giver_of(transaction, entry.id);
    if (entry.area)
        if (const auto area = areas::find(transaction, *entry.area)) view.area = area->name;
    add_way(transaction, view);
    add_consequences(transaction, view);
    return view;
}

web::Page receipt_with(SlowContext& context, const Input& entry, const Filled& news)
{
    return receipt_page(
        context.database.read([&](Transaction& transaction) {
            return view_of(transaction, entry, day_of(context.now));
        }),
        news
    );
}

Response show_code_form(SlowContext& context)
{
    const auto typed = context.fields[code_field.name];
    if (typed.empty()) return web::respond(code_page());
    if (const auto code = inputs::read_code(typed)) return web::see(inputs::receipt_path(*code));
    const TypedCode code{std::string{typed}};
    const auto entry = entry_with(context, code);
    return entry ? web::see(inputs::receipt_path(entry->code)) : answer_to(entry.error(), code);
}

Response show_receipt(SlowContext& context, const TypedCode& code)
{
    const auto entry = entry_with(context, code);
    if (not entry) return answer_to(entry.error(), code);
    return web::respond(receipt_with(context, *entry, {{}, {}}));
}

Response show_keepsake(SlowContext& context, const TypedCode& code)
{
    const auto entry = entry_with(context, code);
    if (not entry) return answer_to(entry.error(), code);
    const auto keepsake = context.database.read([&](Transaction& transaction) {
        auto process = process_of(transaction, *entry);
        auto day = answer_by(transaction, process);
        return Keepsake{
            .entry = *entry,
            .process = std::move(process),
            .answer_by = day,
            .giver = inputs::giver_of(transaction, entry->id),
            .public_url = context.settings.public_url};
    });
    return web::respond(keepsake_page(keepsake));
}

Response leave_address(SlowContext& context, const TypedCode& code)
{
    const auto entry = entry_with(context, code);
    if (not entry) return answer_to(entry.error(), code);
    const auto ask_again = [&](const web::Problems& problems, int status) {
        return web::respond(receipt_with(context, *entry, {context.fields, problems}), status);
    };
    const auto address = read_address(context.fields);
    if (not address) return ask_again(address.error(), 422);

    const bool was_asked = context.database.write([&](Transaction& transaction) {
        auto giver = inputs::giver_of(transaction, entry->id).value_or(GiverDetails{});
        const bool is_known = giver.email == address->text() and giver.is_confirmed;
        giver.email = address->text();
        giver.is_confirmed = is_known;
        giver.wants_news = true;
        inputs::keep_giver(transaction, entry->id, giver, context.actor());
        if (is_known) return true;
        const auto process = process_of(transaction, *entry);
        const intake::Given given{
            .process = process,
            .id = entry->id,
            .number = entry->number,
            .code = entry->code,
            .answer_by = answer_by(transaction, process)};
        if (intake::ask_to_confirm(transaction, given, *address, context.now)) return true;
        transaction.undo();
        return false;
    });
    if (was_asked)
        return web::see(inputs::receipt_path(entry->code) + "#nieuws", web::Notice::saved);
    return ask_again(
        {
            {std::string{email_field.name.view()},
             t("Wij stuurden dit adres net al een paar e-mails. Kijk daarin, of wacht een kwartier."
             )}
    },
        429
    );
}

Response stop_news(SlowContext& context, const TypedCode& code)
{
    const auto entry = entry_with(context, code);
    if (not entry) return answer_to(entry.error(), code);
    context.database.write([&](Transaction& transaction) {
        auto giver = inputs::giver_of(transaction, entry->id);
        if (not giver) return;
        giver->wants_news = false;
        inputs::keep_giver(transaction, entry->id, *giver, context.actor());
    });
    return web::see(inputs::receipt_path(entry->code) + "#nieuws", web::Notice::saved);
}

/// The giver whose address this link was mailed to; none when it is another's by now.
std::optional<GiverDetails> addressed(
    Transaction& transaction, const Input& entry, std::string_view print
)
{
    auto giver = inputs::giver_of(transaction, entry.id);
    if (not giver or giver->email.empty()) return std::nullopt;
    const auto ours = intake::confirmation_print(transaction, entry.code, giver->email);
    return ours == print ? giver : std::nullopt;
}

/// A program that only fetches what a mail leads to must not confirm by that, so it takes a press.
Response show_confirmation(SlowContext& context, const TypedCode& code, const TypedCode& print)
{
    const auto entry = entry_with(context, code);
    if (not entry) return answer_to(entry.error(), code);
    const auto giver = context.database.read([&](Transaction& transaction) {
        return addressed(transaction, *entry, print.text);
    });
    if (not giver) return web::respond(stale_confirmation_page(entry->code), 404);
    return web::respond(confirmation_page(entry->code, print.text, *giver));
}

Response confirm(SlowContext& context, const TypedCode& code, const TypedCode& print)
{
    const auto entry = entry_with(context, code);
    if (not entry) return answer_to(entry.error(), code);
    return context.database.write([&](Transaction& transaction) {
        auto giver = addressed(transaction, *entry, print.text);
        if (not giver) return web::respond(stale_confirmation_page(entry->code), 404);
        giver->is_confirmed = true;
        giver->wants_news = true;
        inputs::keep_giver(transaction, entry->id, *giver, context.actor());
        return web::see(inputs::receipt_path(entry->code) + "#nieuws", web::Notice::saved);
    });
}

Response object(SlowContext& context, const TypedCode& code)
{
    const auto entry = entry_with(context, code);
    if (not entry) return answer_to(entry.error(), code);
    const auto words = read_objection(context.fields);
    if (not words)
        return web::respond(receipt_with(context, *entry, {context.fields, words.error()}), 422);

    const bool was_taken = context.database.write([&](Transaction& transaction) {
        const auto kind = may_object_to(
            *entry,
            themes::lineage_of(transaction, entry->id),
            themes::objections_to(transaction, entry->id)
        );
        if (not kind) return false;
        themes::object(
            transaction,
            inputs::process_of(transaction, entry->id),
            {.entry = entry->id, .kind = *kind, .text = *words},
            {.role = "gever", .at = context.now}
        );
        return true;
    });
    const auto path = inputs::receipt_path(entry->code);
    return was_taken ? web::see(path + "#bezwaar", web::Notice::submitted) : web::see(path);
}

Response show_own_data(SlowContext& context, const TypedCode& code)
{
    const auto entry = entry_with(context, code);
    if (not entry) return answer_to(entry.error(), code);
    const auto giver = context.database.read([&](Transaction& transaction) {
        return inputs::giver_of(transaction, entry->id);
    });
    if (not giver) return web::see(inputs::receipt_path(entry->code));
    return web::respond(own_data_page(*entry, *giver));
}

/// An address that somebody else left too, or that an official signs in with, keeps its messages.
void forget_messages(Transaction& transaction, const SlowContext& context, std::string_view email)
{
    const auto address = messages::Address::parse(email);
    if (not address) return;
    const bool is_used_elsewhere = inputs::is_address_of_giver(transaction, email) or
                                   people::find_by_email(transaction, email);
    if (not is_used_elsewhere) messages::forget(transaction, *address, context.actor());
}

Response remove_own_data(SlowContext& context, const TypedCode& code)
{
    const auto entry = entry_with(context, code);
    if (not entry) return answer_to(entry.error(), code);
    context.database.write([&](Transaction& transaction) {
        const auto giver = inputs::giver_of(transaction, entry->id);
        if (not giver) return;
        inputs::forget_giver(transaction, entry->id, context.actor());
        forget_messages(transaction, context, giver->email);
    });
    return web::see(inputs::receipt_path(entry->code), web::Notice::removed);
}

} // namespace

web::Routes routes()
{
    return {
        {Method::get,  "/inbreng",                   Access::anyone, show_code_form   },
        {Method::get,  "/inbreng/{}",                Access::anyone, show_receipt     },
        {Method::get,  "/inbreng/{}/bewaren",        Access::anyone, show_keepsake    },
        {Method::post, "/inbreng/{}/nieuws",         Access::anyone, leave_address    },
        {Method::post, "/inbreng/{}/bezwaar",        Access::anyone, object           },
        {Method::post, "/inbreng/{}/afmelding",      Access::anyone, stop_news        },
        {Method::get,  "/inbreng/{}/bevestiging/{}", Access::anyone, show_confirmation},
        {Method::post, "/inbreng/{}/bevestiging/{}", Access::anyone, confirm          },
        {Method::get,  "/inbreng/{}/gegevens",       Access::anyone, show_own_data    },
        {Method::post, "/inbreng/{}/gegevens",       Access::anyone, remove_own_data  },
    };
}

} // namespace wijkspraak::receipts

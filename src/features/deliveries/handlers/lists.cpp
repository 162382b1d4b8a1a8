#include "features/areas/areas.hpp"
#include "features/deliveries/deliveries.hpp"
#include "features/deliveries/handlers.hpp"
#include "features/deliveries/origin.hpp"
#include "features/deliveries/store.hpp"

#include <algorithm>
#include <fstream>
#include <utility>

namespace wijkspraak::deliveries {

namespace {

using processes::Process;
using storage::Transaction;
using web::Access;
using web::Context;
using web::Method;
using web::Response;
using web::SlowContext;
using web::Slug;

const web::Problems no_problems;

constexpr std::size_t parts_together = 16; ///< four megabytes in a unit of work
constexpr std::size_t entries_shown = 10;

/// The same with the table that was brought, for what must look into it again.
struct Opened : Found {
    std::string bytes = {};
    TableLook look = {};
    std::vector<moments::Moment> moments = {};
    std::vector<areas::Area> areas = {};

    SchemeReferences references(Instant now) const { return {look, moments, now}; }
};

/// Nothing when it is in no state to choose columns any more.
std::optional<Opened> opened(SlowContext& context, const Slug& slug, DeliveryId id)
{
    auto all = context.database.read([&](Transaction& transaction) {
        Opened one{found(transaction, slug, id)};
        if (one.delivery.state != DeliveryState::sorting or not one.delivery.file) return one;
        one.bytes = BroughtFiles{transaction}.bytes_of(*one.delivery.file);
        one.moments = moments::outline_of(transaction, one.process.id);
        one.areas = areas::all(transaction);
        return one;
    });
    if (all.bytes.empty()) return std::nullopt;
    auto look = look_at(all.delivery.file_name, all.bytes, all.delivery.sheet);
    if (not look) return std::nullopt;
    all.look = std::move(*look);
    return all;
}

Response show_overview(Context& context, const Slug& slug)
{
    auto& transaction = context.transaction();
    const auto process = processes::found(transaction, slug);
    return web::respond(overview_with(transaction, process, {context.fields, no_problems}));
}

const web::Upload* chosen_list(const Context& context)
{
    const auto found = std::ranges::find_if(context.uploads, [](const web::Upload& upload) {
        return upload.field == list_file.name.view();
    });
    return found == context.uploads.end() ? nullptr : &*found;
}

/// Keeps the file in pieces, so that others can write in between.
DeliveryId keep(SlowContext& context, Delivery draft, const std::string& bytes)
{
    const auto actor = context.actor();
    const auto id = context.database.write([&](Transaction& transaction) {
        draft.file = BroughtFiles{transaction}.begin(draft.file_name);
        return DeliveryStore{transaction}.begin(draft, actor);
    });
    const auto piece = part_size * parts_together;
    for (std::size_t from = 0; from < bytes.size(); from += piece) {
        context.database.write([&](Transaction& transaction) {
            const auto end = std::min(bytes.size(), from + piece);
            for (auto at = from; at < end; at += part_size)
                BroughtFiles{transaction}.append(
                    *draft.file, static_cast<int>(at / part_size), {bytes.substr(at, part_size)}
                );
        });
    }
    context.database.write([&](Transaction& transaction) {
        DeliveryStore{transaction}.received(id);
    });
    return id;
}

/// The delivery that a file becomes, or why it is refused: nothing of it is kept then.
Result<DeliveryId, Text> receive(
    SlowContext& context, const Process& process, const web::Upload* upload
)
{
    if (upload == nullptr) return t("Kies een bestand.");
    if (upload->size > largest_file) return too_large();
    const auto open = context.database.read([&](Transaction& transaction) {
        return DeliveryStore{transaction}.open_in(process.id);
    });
    if (open >= most_deliveries_waiting)
        return t("Er liggen al {n} lijsten klaar. Neem die eerst over of gooi ze weg.", open);
    const auto bytes = bytes_of(*upload);
    const auto table = look_through(upload->file_name, bytes, 0);
    if (not table) return table.error().why;
    return keep(
        context,
        {.id = DeliveryId{0},
         .process = process.id,
         .file_name = upload->file_name,
         .size = static_cast<std::int64_t>(upload->size),
         .scheme = table->guessed,
         .rows = table->rows},
        bytes
    );
}

Response receive_list(SlowContext& context, Slug slug)
{
    const auto process = context.database.read([&](Transaction& transaction) {
        return processes::found(transaction, slug);
    });
    if (process.closed_on)
        return web::respond(processes::closed_page(process, processes::Section::inputs), 409);
    print_key_of(context.database);
    const auto id = receive(context, process, chosen_list(context));
    if (id) return to_delivery(slug, *id);
    const web::Problems problems{
        {std::string{list_file.name.view()}, id.error()}
    };
    return context.database.read([&](Transaction& transaction) {
        return web::respond(overview_with(transaction, process, {context.fields, problems}), 422);
    });
}

Response show_delivery(SlowContext& context, Slug slug, DeliveryId id)
{
    const auto all = opened(context, slug, id);
    if (not all) return show_progress(context, slug, id);
    return web::respond(scheme_page(
        all->process,
        all->delivery,
        all->references(context.now),
        {fields_of(all->delivery.scheme), no_problems}
    ));
}

Response choose_columns(SlowContext& context, Slug slug, DeliveryId id)
{
    const auto all = opened(context, slug, id);
    if (not all) return to_delivery(slug, id);
    const auto scheme = read_scheme(context.fields, all->references(context.now));
    if (not scheme)
        return web::respond(
            scheme_page(
                all->process,
                all->delivery,
                all->references(context.now),
                {context.fields, scheme.error()}
            ),
            422
        );
    const auto rows = all->delivery.rows + rows_above(all->look, all->delivery.scheme) -
                      rows_above(all->look, *scheme);
    context.database.write([&](Transaction& transaction) {
        DeliveryStore{transaction}.choose_sheet(id, all->delivery.sheet, rows, *scheme);
    });
    return web::see(office_path(all->process, id) + "/voorbeeld");
}

Response choose_sheet(SlowContext& context, Slug slug, DeliveryId id)
{
    const auto all = opened(context, slug, id);
    if (not all) return to_delivery(slug, id);
    const auto number = web::PathValue<int>::parse(context.fields["blad"]);
    if (not number or static_cast<std::size_t>(*number) > all->look.sheets.size())
        return to_delivery(slug, id);
    const auto sheet = static_cast<std::size_t>(*number) - 1;
    const auto table = look_through(all->delivery.file_name, all->bytes, sheet);
    if (not table) {
        const web::Problems problems{
            {"kop", table.error().why}
        };
        return web::respond(
            scheme_page(
                all->process,
                all->delivery,
                all->references(context.now),
                {fields_of(all->delivery.scheme), problems}
            ),
            422
        );
    }
    context.database.write([&](Transaction& transaction) {
        DeliveryStore{transaction}.choose_sheet(id, sheet, table->rows, table->guessed);
    });
    return to_delivery(slug, id);
}

PreviewView preview_of(const Opened& all, const std::string& secret, Instant now)
{
    PreviewView view{
        .delivery = all.delivery,
        .entries = {},
        .faults = {},
        .rows_looked_at = 0,
        .rows_refused = 0,
        .areas = all.areas};
    const auto& scheme = all.delivery.scheme;
    const AreaNames areas{all.areas};
    Origins origins{secret, scheme.list};
    for (const auto& row : all.look.below(scheme)) {
        ++view.rows_looked_at;
        const auto result = read_in_list(row, origins, {scheme, areas, now});
        if (result) {
            if (view.entries.size() < entries_shown) view.entries.emplace_back(row.number, *result);
            continue;
        }
        ++view.rows_refused;
        for (const auto& fault : result.error())
            if (view.faults.size() < faults_shown) view.faults.push_back({fault, row.number});
    }
    return view;
}

Response show_preview(SlowContext& context, Slug slug, DeliveryId id)
{
    const auto all = opened(context, slug, id);
    if (not all or not all->delivery.scheme.columns.of(Part::text)) return to_delivery(slug, id);
    return web::respond(
        preview_page(all->process, preview_of(*all, print_key_of(context.database), context.now))
    );
}

} // namespace

std::string bytes_of(const web::Upload& upload)
{
    std::ifstream file{upload.path, std::ios::binary};
    std::string bytes(upload.size, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (file.gcount() != static_cast<std::streamsize>(bytes.size()))
        throw std::runtime_error{"an uploaded file cannot be read"};
    return bytes;
}

Text too_large()
{
    return t("Dit bestand is groter dan {n} MB. Deel het op.", largest_file / 1'000'000);
}

web::Page overview_with(Transaction& transaction, const Process& process, const Filled& filled)
{
    return overview_page(
        process,
        {.deliveries = DeliveryStore{transaction}.of_process(process.id),
         .letters = LetterStore{transaction}.of_process(process.id)},
        filled
    );
}

web::Routes list_routes()
{
    return {
        {Method::get,  "/kantoor/trajecten/{}/aanleveren",              Access::team, show_overview},
        {Method::post, "/kantoor/trajecten/{}/aanleveren",              Access::team, receive_list },
        {Method::get,  "/kantoor/trajecten/{}/aanleveren/{}",           Access::team, show_delivery},
        {Method::post,
         "/kantoor/trajecten/{}/aanleveren/{}/kolommen",                Access::team,
         choose_columns                                                                            },
        {Method::post, "/kantoor/trajecten/{}/aanleveren/{}/werkblad",  Access::team, choose_sheet },
        {Method::get,  "/kantoor/trajecten/{}/aanleveren/{}/voorbeeld", Access::team, show_preview },
    };
}

web::Routes routes()
{
    web::Routes all;
    for (const auto& part : {list_routes(), running_routes(), letter_routes()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace wijkspraak::deliveries

#include "features/deliveries/deliveries.hpp"
#include "features/deliveries/handlers.hpp"
#include "features/deliveries/store.hpp"
#include "paper/sheets/csv.hpp"
#include "paper/sheets/refusals.hpp"

namespace wijkspraak::deliveries {

using processes::Process;
using storage::Transaction;
using web::Access;
using web::Context;
using web::Method;
using web::Response;
using web::SlowContext;
using web::Slug;

namespace {

constexpr int faults_a_time = 5'000;

Response start(Context& context, Slug slug, DeliveryId id)
{
    auto& transaction = context.transaction();
    const auto [process, delivery] = found(transaction, slug, id);
    if (process.closed_on)
        return web::respond(processes::closed_page(process, processes::Section::inputs), 409);
    if (delivery.scheme.columns.of(Part::text) and
        DeliveryStore{transaction}.start(id, context.actor())) {
        storage::audit(
            transaction,
            context.actor(),
            {.action = "delivery.start",
             .subject = id.value(),
             .process = process.id.value(),
             .detail = std::to_string(delivery.rows)}
        );
        transaction.touch(std::string{import_topic});
    }
    return to_delivery(slug, id);
}

Response pause(Context& context, Slug slug, DeliveryId id)
{
    found(context.transaction(), slug, id);
    DeliveryStore{context.transaction()}.pause(id);
    return to_delivery(slug, id);
}

Response resume(Context& context, Slug slug, DeliveryId id)
{
    const auto [process, delivery] = found(context.transaction(), slug, id);
    if (process.closed_on)
        return web::respond(processes::closed_page(process, processes::Section::inputs), 409);
    if (DeliveryStore{context.transaction()}.resume(id))
        context.transaction().touch(std::string{import_topic});
    return to_delivery(slug, id);
}

/// What was never started is thrown away; the rest is stopped where it is.
Response stop(Context& context, Slug slug, DeliveryId id)
{
    const auto [process, delivery] = found(context.transaction(), slug, id);
    DeliveryStore store{context.transaction()};
    if (not store.stop(id, context.now)) return to_delivery(slug, id);
    if (delivery.tally.read > 0) return to_delivery(slug, id);
    store.forget(id);
    return web::see(office_path(process), web::Notice::removed);
}

Response show_faults(Context& context, Slug slug, DeliveryId id)
{
    auto& transaction = context.transaction();
    const auto [process, delivery] = found(transaction, slug, id);
    const DeliveryStore store{transaction};
    const auto page = web::PathValue<int>::parse(context.fields["pagina"]).value_or(1);
    const auto skipped = static_cast<std::int64_t>(page - 1) * faults_per_page;
    return web::respond(faults_page(
        process,
        {.delivery = delivery,
         .faults = store.faults(id, skipped, faults_per_page),
         .total = store.fault_count(id),
         .page = page}
    ));
}

Response download_faults(Context& context, Slug slug, DeliveryId id)
{
    auto& transaction = context.transaction();
    const auto [process, delivery] = found(transaction, slug, id);
    const DeliveryStore store{transaction};
    paper::sheets::CsvWriter file{';'};
    file.header({"rij", "kolom", "onderdeel", "reden", "er staat"});
    std::int64_t skipped = 0;
    for (auto some = store.faults(id, 0, faults_a_time); not some.empty();
         some = store.faults(id, skipped, faults_a_time)) {
        for (const auto& fault : some) {
            const auto column = delivery.scheme.columns.of(fault.part);
            file.number(fault.row)
                .text(column ? paper::sheets::column_name(*column) : std::string{})
                .text(to_word(fault.part))
                .text(Language::dutch().say(to_text(fault)))
                .text(fault.value)
                .end_row();
        }
        skipped += static_cast<std::int64_t>(some.size());
    }
    return {
        .body = web::Download{
                              "text/csv; charset=utf-8", "fouten-aanlevering-" + std::to_string(id.value()) + ".csv",
                              file.take()}
    };
}

} // namespace

Found found(Transaction& transaction, const Slug& slug, DeliveryId id)
{
    auto process = processes::found(transaction, slug);
    auto delivery = web::found(DeliveryStore{transaction}.find(process.id, id));
    return {std::move(process), std::move(delivery)};
}

Response to_delivery(const Slug& slug, DeliveryId id)
{
    return web::see(
        "/kantoor/trajecten/" + slug.value + "/aanleveren/" + std::to_string(id.value())
    );
}

Response show_progress(SlowContext& context, const Slug& slug, DeliveryId id)
{
    return context.database.read([&](Transaction& transaction) {
        const auto [process, delivery] = found(transaction, slug, id);
        const DeliveryStore store{transaction};
        return web::respond(delivery_page(
            process,
            {.delivery = delivery,
             .faults = store.faults(id, 0, faults_shown),
             .fault_count = store.fault_count(id),
             .is_still = not context.fields["stil"].empty()}
        ));
    });
}

web::Routes running_routes()
{
    return {
        {Method::post, "/kantoor/trajecten/{}/aanleveren/{}/overname",   Access::team, start      },
        {Method::post, "/kantoor/trajecten/{}/aanleveren/{}/pauze",      Access::team, pause      },
        {Method::post, "/kantoor/trajecten/{}/aanleveren/{}/hervatting", Access::team, resume     },
        {Method::post, "/kantoor/trajecten/{}/aanleveren/{}/annulering", Access::team, stop       },
        {Method::get,  "/kantoor/trajecten/{}/aanleveren/{}/fouten",     Access::team, show_faults},
        {Method::get,
         "/kantoor/trajecten/{}/aanleveren/{}/fouten.csv",               Access::team,
         download_faults                                                                          },
    };
}

} // namespace wijkspraak::deliveries

#include "features/reports/store.hpp"

#include "features/reports/rules.hpp"

namespace wijkspraak::reports {

namespace {

constexpr std::string_view insert_report = R"(
    insert into reports (process_id, version, frozen_on, frozen_at, content, sha256)
    values ($1, $2, $3, $4, $5, $6)
    returning id
)";

constexpr std::string_view publish_report = R"(
    update reports set published_at = $3, dossier = $4
    where id = $2 and process_id = $1 and published_at is null
)";

constexpr std::string_view reports_of_process = R"(
    select id, version, frozen_on, sha256, published_at, dossier
    from reports
    where process_id = $1
    order by version desc
)";

constexpr std::string_view content_of_report = R"(
    select content from reports where id = $1
)";

Report read_report(const storage::Row& row)
{
    return {
        .id = row.get<ReportId>(0),
        .version = row.get<int>(1),
        .frozen_on = row.get<Date>(2),
        .sha256 = row.get<std::string>(3),
        .published_at = row.get<std::optional<Instant>>(4),
        .dossier = row.get<std::string>(5),
    };
}

} // namespace

void ReportStore::freeze(
    processes::ProcessId process, const Frozen& frozen, const storage::Actor& actor
)
{
    const auto rows = sql_.run(
        insert_report,
        process,
        frozen.version,
        frozen.on,
        actor.at,
        storage::Blob{frozen.content},
        frozen.sha256
    );
    storage::audit(
        sql_,
        actor,
        {.action = "report.freeze",
         .subject = rows.front().number(0),
         .process = process.value(),
         .detail = frozen.sha256}
    );
}

void ReportStore::publish(
    processes::ProcessId process,
    ReportId id,
    const std::string& dossier,
    const storage::Actor& actor
)
{
    sql_.run(publish_report, process, id, actor.at, dossier);
    storage::audit(
        sql_,
        actor,
        {.action = "report.publish",
         .subject = id.value(),
         .process = process.value(),
         .detail = dossier}
    );
}

std::vector<Report> ReportStore::of_process(processes::ProcessId process) const
{
    return sql_.all(read_report, reports_of_process, process);
}

std::string ReportStore::content_of(ReportId id) const
{
    return sql_.run(content_of_report, id).front().get<std::string>(0);
}

std::vector<Report> of_process(storage::Transaction& transaction, processes::ProcessId process)
{
    return ReportStore{transaction}.of_process(process);
}

std::optional<Report> published(storage::Transaction& transaction, processes::ProcessId process)
{
    const auto reports = of_process(transaction, process);
    const auto* newest = newest_published(reports);
    if (newest == nullptr) return std::nullopt;
    return *newest;
}

} // namespace wijkspraak::reports

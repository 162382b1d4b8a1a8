#include "features/deliveries/importing.hpp"

#include "features/areas/areas.hpp"
#include "features/deliveries/origin.hpp"
#include "features/deliveries/rules.hpp"
#include "features/deliveries/store.hpp"
#include "features/deliveries/table.hpp"
#include "features/inputs/inputs.hpp"
#include "features/people/people.hpp"
#include "features/processes/processes.hpp"
#include "paper/sheets/sheets.hpp"

#include <algorithm>
#include <exception>
#include <stdexcept>

namespace wijkspraak::deliveries {

using storage::Transaction;

namespace {

/// More would make others wait for longer; fewer have more to flush.
constexpr std::size_t rows_together = 1'000;
constexpr std::int64_t between_signs_of_life = 2 * one_second;
constexpr int rows_between_looks = 1'000;
constexpr std::size_t digits_of_reference = 8;

/// Rows that go into the ledger in one unit of work.
struct Batch {
    std::vector<inputs::InputDraft> drafts = {};
    std::vector<inputs::GiverDetails> givers = {}; ///< of each draft; empty where there is none
    std::vector<std::int64_t> numbers = {};        ///< of the row of each draft
    std::vector<bool> has_own_key = {};
    std::vector<FaultyCell> faults = {};
    Tally tally = {}; ///< with all before it
};

/// What was read of a delivery before anything of it is put in.
struct Source {
    std::string bytes;
    std::string secret;
    std::vector<areas::Area> areas;
};

bool has_giver(const inputs::GiverDetails& giver)
{
    return not giver.name.empty() or not giver.email.empty();
}

/// Goes through the rows of a delivery, from where it was left.
class RowSource {
public:
    RowSource(const ImportTask& task, Source source, Instant now)
        : scheme_{task.delivery.scheme},
          account_{task.account},
          source_{std::move(source)},
          areas_{source_.areas},
          origins_{source_.secret, scheme_.list},
          now_{now}
    {
        const auto& delivery = task.delivery;
        auto table = paper::sheets::open_table(delivery.file_name, source_.bytes, delivery.sheet);
        if (not table) throw std::runtime_error{"the table can no longer be opened"};
        table_ = std::move(table.value());
    }

    /// Passes over a row that was dealt with before; false at the end.
    bool skip()
    {
        if (not next()) return false;
        origins_.next(identity_of(row_, scheme_.columns));
        return true;
    }

    /// Puts the next row in the batch; false at the end.
    bool read_into(Batch& batch)
    {
        if (not next()) return false;
        ++batch.tally.read;
        auto entry = read_in_list(row_, origins_, {scheme_, areas_, now_});
        if (entry)
            put(batch, std::move(entry.value()));
        else
            refuse(batch, entry.error());
        return true;
    }

private:
    bool next()
    {
        do {
            const auto step = table_.rows->next(row_);
            if (not step) throw std::runtime_error{"the table can no longer be read"};
            if (not *step) return false;
        } while (row_.number <= scheme_.header_row);
        return true;
    }

    void put(Batch& batch, RowEntry entry) const
    {
        entry.draft.entered_by = account_;
        batch.drafts.push_back(std::move(entry.draft));
        batch.givers.push_back({.name = std::move(entry.name), .email = std::move(entry.email)});
        batch.numbers.push_back(row_.number);
        batch.has_own_key.push_back(not cell_of(row_.cells, scheme_.columns, Part::key).empty());
    }

    void refuse(Batch& batch, const std::vector<Fault>& faults) const
    {
        for (const auto& fault : faults) batch.faults.push_back({fault, row_.number});
        ++batch.tally.refused;
    }

    const Scheme& scheme_;
    std::optional<std::int64_t> account_;
    Source source_;
    AreaNames areas_;
    Origins origins_;
    Instant now_;
    paper::sheets::Table table_{};
    paper::sheets::Row row_;
};

/// Of what stood in the ledger under the same key: what says something else now.
std::vector<FaultyCell> changed_since(
    Transaction& transaction, const Batch& batch, const std::vector<inputs::Receipt>& receipts
)
{
    std::vector<inputs::InputId> known;
    for (std::size_t i = 0; i < receipts.size(); ++i)
        if (not receipts[i].is_new and batch.has_own_key[i]) known.push_back(receipts[i].id);
    if (known.empty()) return {};

    const auto entries = inputs::load(transaction, known); // newest first
    std::vector<FaultyCell> changed;
    for (std::size_t i = 0; i < receipts.size(); ++i) {
        if (receipts[i].is_new or not batch.has_own_key[i]) continue;
        const auto entry = std::ranges::lower_bound(
            entries,
            receipts[i].id,
            std::ranges::greater{},
            [](const inputs::Input& one) { return one.id; }
        );
        if (entry != entries.end() and entry->text != batch.drafts[i].text)
            changed.push_back({
                {Part::key, FaultKind::key_changed, std::to_string(entry->number)},
                batch.numbers[i]
            });
    }
    return changed;
}

/// Puts a batch in the ledger and gives how far that is; nothing when it is no longer for this
/// server to do.
std::optional<Tally> put_in(
    Transaction& transaction, const ImportTask& task, const Batch& batch, Instant now
)
{
    const auto process = task.delivery.process;
    const storage::Actor actor{.account = task.account, .role = task.role, .at = now};
    DeliveryStore store{transaction};
    if (not store.keep_alive(task, now)) return std::nullopt;
    if (processes::find(transaction, process).value().closed_on) {
        store.pause(task.delivery.id); // nothing more comes in
        return std::nullopt;
    }

    const auto receipts = inputs::add_many(transaction, process, batch.drafts, actor);
    std::vector<inputs::GivenBy> givers;
    for (std::size_t i = 0; i < receipts.size(); ++i)
        if (receipts[i].is_new and has_giver(batch.givers[i]))
            givers.push_back({receipts[i].id, batch.givers[i]});
    inputs::keep_givers(transaction, process, givers, actor);

    auto faults = batch.faults;
    const auto changed = changed_since(transaction, batch, receipts);
    faults.insert(faults.end(), changed.begin(), changed.end());
    auto tally = batch.tally;
    tally.added += std::ranges::count_if(receipts, &inputs::Receipt::is_new);
    tally.refused += static_cast<std::int64_t>(changed.size());
    tally.known = tally.read - tally.added - tally.refused;
    store.note(task, tally, faults, now);
    return tally;
}

} // namespace

bool Importer::import_next(const IsStopping& is_stopping)
{
    const auto now = clock_.now();
    const bool has_work = database_.read([&](Transaction& transaction) {
        return DeliveryStore{transaction}.has_work(now);
    });
    if (not has_work) return false;
    const auto task = database_.write([&](Transaction& transaction) {
        return DeliveryStore{transaction}.take(now);
    });
    if (not task) return false;
    if (task->deaths >= most_deaths) {
        fail(*task, "servers stopped while they were taking it over");
        return true;
    }
    try {
        take_over(*task, is_stopping);
    } catch (const storage::DatabaseError&) {
        throw; // the delivery stays where it is, and is taken again once its heartbeat is old
    } catch (const std::exception& error) {
        fail(*task, error.what());
    }
    return true;
}

void Importer::take_over(const ImportTask& task, const IsStopping& is_stopping)
{
    Source source{.bytes = {}, .secret = print_key_of(database_), .areas = {}};
    database_.read([&](Transaction& transaction) {
        source.areas = areas::all(transaction);
        if (task.delivery.file)
            source.bytes = BroughtFiles{transaction}.bytes_of(*task.delivery.file);
    });
    if (source.bytes.empty()) return; // it was stopped just now
    RowSource rows{task, std::move(source), clock_.now()};
    if (not pass_over(task, [&] { return rows.skip(); })) return;

    auto tally = task.delivery.tally;
    for (bool is_at_end = false; not is_at_end;) {
        if (is_stopping()) return put_back(task);
        Batch batch{.tally = tally};
        for (std::size_t i = 0; i < rows_together and not is_at_end; ++i)
            is_at_end = not rows.read_into(batch);
        const auto after = database_.write([&, now = clock_.now()](Transaction& transaction) {
            return put_in(transaction, task, batch, now);
        });
        if (not after) return;
        tally = *after;
    }
    finish(task, tally);
}

/// Goes past the rows that were dealt with before this server took over; false when it may not go
/// on.
bool Importer::pass_over(const ImportTask& task, const std::function<bool()>& skip)
{
    auto shown_at = clock_.now();
    for (std::int64_t row = 1; row <= task.delivery.tally.read and skip(); ++row) {
        if (row % rows_between_looks != 0) continue;
        const auto now = clock_.now();
        if (now < shown_at + between_signs_of_life) continue;
        shown_at = now;
        const bool is_ours = database_.write([&](Transaction& transaction) {
            return DeliveryStore{transaction}.keep_alive(task, now);
        });
        if (not is_ours) return false;
    }
    return true;
}

void Importer::put_back(const ImportTask& task)
{
    database_.write([&](Transaction& transaction) { DeliveryStore{transaction}.put_back(task); });
}

void Importer::finish(const ImportTask& task, const Tally& tally)
{
    database_.write([&, now = clock_.now()](Transaction& transaction) {
        if (not DeliveryStore{transaction}.finish(task, now)) return;
        storage::audit(
            transaction,
            {.account = task.account, .role = task.role, .at = now},
            {.action = "delivery.done",
             .subject = task.delivery.id.value(),
             .process = task.delivery.process.value(),
             .detail = std::to_string(tally.added) + " nieuw, " + std::to_string(tally.known) +
                       " bekend, " + std::to_string(tally.refused) + " geweigerd"}
        );
    });
}

void Importer::fail(const ImportTask& task, const std::string& what)
{
    const auto reference = people::new_visit().substr(0, digits_of_reference);
    log_({.reference = reference, .what = what});
    database_.write([&](Transaction& transaction) {
        DeliveryStore{transaction}.fail(task, reference);
    });
}

void Importer::tidy()
{
    database_.write([now = clock_.now()](Transaction& transaction) {
        DeliveryStore{transaction}.forget_old(now);
    });
}

} // namespace wijkspraak::deliveries

#pragma once

#include "features/deliveries/delivery.hpp"
#include "storage/audit.hpp"
#include "storage/values.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace wijkspraak::deliveries {

/// The secret by which prints of rows and messages are made; empty when there is none yet.
std::string print_key(storage::Transaction& transaction);
/// The same, made at the first time.
std::string print_key_of(storage::Database& database);

/// The bytes that were brought, in parts, until they have been dealt with.
class BroughtFiles {
public:
    explicit BroughtFiles(storage::Transaction& transaction) : sql_{transaction} {}

    BroughtFileId begin(const std::string& name);
    void append(BroughtFileId id, int number, const storage::Blob& part);
    std::string bytes_of(BroughtFileId id) const;
    void drop(BroughtFileId id);

private:
    storage::Transaction& sql_;
};
inline constexpr std::size_t part_size = 256 * 1024;

/// A delivery in the hands of a server. Each taking has a turn of its own, so that a server that
/// was thought gone cannot write over what another one does now.
struct ImportTask {
    Delivery delivery;
    int turn = 0;
    int deaths = 0; ///< how many servers fell silent over it and got no further
    std::optional<std::int64_t> account = {};
    std::string role = {};
};

inline constexpr std::int64_t heartbeat_lasts = 20 * one_second;
inline constexpr int most_deaths = 3;

/// The deliveries in the database. What they bring into the ledger has audit entries there; they
/// themselves are no part of the record.
class DeliveryStore {
public:
    explicit DeliveryStore(storage::Transaction& transaction) : sql_{transaction} {}

    std::optional<Delivery> find(processes::ProcessId process, DeliveryId id) const;
    std::vector<Delivery> of_process(processes::ProcessId process) const; ///< newest first
    /// How many are not over.
    int open_in(processes::ProcessId process) const;

    /// `draft` without its id, state and tally.
    DeliveryId begin(const Delivery& draft, const storage::Actor& actor);
    /// All bytes are there.
    void received(DeliveryId id);
    void arrange(DeliveryId id, const Scheme& scheme);
    void choose_sheet(DeliveryId id, std::size_t sheet, std::int64_t rows, const Scheme& scheme);

    // What gives a bool is false when the delivery is in no state for it.

    bool start(DeliveryId id, const storage::Actor& actor);
    bool pause(DeliveryId id);
    bool resume(DeliveryId id); ///< after a pause or a fault
    bool stop(DeliveryId id, Instant now);
    /// Takes a delivery away of which no row was read.
    void forget(DeliveryId id);

    std::int64_t fault_count(DeliveryId id) const;
    std::vector<FaultyCell> faults(DeliveryId id, std::int64_t skipped, int most) const;

    // For the server that does the work. What gives a bool is false when the delivery is no longer
    // in its hands: it was paused or stopped, or another server took it.

    /// Whether take() would find something.
    bool has_work(Instant now) const;
    /// The first delivery that waits, or that a server left lying.
    std::optional<ImportTask> take(Instant now);
    bool keep_alive(const ImportTask& task, Instant now);
    bool note(
        const ImportTask& task, const Tally& tally, std::span<const FaultyCell> faults, Instant now
    );
    bool finish(const ImportTask& task, Instant now);
    bool fail(const ImportTask& task, const std::string& reference);
    void put_back(const ImportTask& task);

    /// Forgets what nobody went on with, and what was wrong with rows of long ago.
    void forget_old(Instant now);

private:
    void drop_file(DeliveryId id);

    storage::Transaction& sql_;
};

/// A message as it comes in.
struct LetterDraft {
    std::string file_name;
    std::string subject;
    std::string sender;
    std::string origin;
    std::size_t inner = 0;
};

/// The messages that wait to be looked at. None goes away by itself: somebody wrote them.
class LetterStore {
public:
    explicit LetterStore(storage::Transaction& transaction) : sql_{transaction} {}

    std::optional<Letter> find(processes::ProcessId process, LetterId id) const;
    std::vector<Letter> of_process(processes::ProcessId process) const; ///< oldest first
    std::optional<LetterId> waiting(processes::ProcessId process, const std::string& origin) const;
    LetterId add(
        processes::ProcessId process,
        const LetterDraft& draft,
        const std::string& bytes,
        Instant now
    );
    /// Takes it away, with its bytes.
    void drop(const Letter& letter);

private:
    storage::Transaction& sql_;
};

} // namespace wijkspraak::deliveries

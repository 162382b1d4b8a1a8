#include "features/publication/publishing.hpp"

#include "features/people/people.hpp"
#include "features/processes/processes.hpp"
#include "features/publication/press.hpp"
#include "features/publication/reading.hpp"
#include "features/publication/writing.hpp"
#include "storage/audit.hpp"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

namespace wijkspraak::publication {

using storage::Transaction;

namespace {

constexpr std::chrono::milliseconds between_beats{500};
constexpr std::size_t part_size = 256UL * 1024;
constexpr std::size_t kept_together = 16;
constexpr std::size_t digits_of_reference = 8;

/// Says now and then, on a thread of its own, that the work goes on: whoever reads a long picture
/// of the database cannot write meanwhile.
class Heart {
public:
    /// `beat` gives false when the work is no longer ours.
    explicit Heart(std::function<bool()> beat)
        : beat_{std::move(beat)}, thread_{[this](const std::stop_token& stop) { go_on(stop); }}
    {}

    bool is_lost() const { return is_lost_; }

private:
    void go_on(const std::stop_token& stop)
    {
        std::unique_lock lock{mutex_};
        while (not stop.stop_requested() and not is_lost_) {
            wake_.wait_for(lock, stop, between_beats, [] { return false; });
            if (not stop.stop_requested()) beat();
        }
    }

    void beat()
    try {
        if (not beat_()) is_lost_ = true;
    } catch (const std::exception&) {
        // A beat that was missed does no harm; after enough of them another server takes over, and
        // the next beat or write finds that out.
    }

    std::function<bool()> beat_;
    std::atomic<bool> is_lost_ = false;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::jthread thread_; ///< the last member: it uses the others
};

EditionFile file_of(FileKind kind, const Whole& whole, const Press& press)
{
    return {
        .facts =
            {.kind = kind,
                    .rows = rows_of(kind, whole),
                    .size = press.size(),
                    .sha256 = press.sha256()},
        .pressed_size = press.pressed_size(),
        .pressed_sha256 = press.pressed_sha256(),
    };
}

} // namespace

bool Publisher::publish_next(const IsStopping& is_stopping)
{
    const auto now = clock_.now();
    const bool has_work = database_.read([&](Transaction& transaction) {
        return EditionStore{transaction}.has_work(now);
    });
    if (not has_work) return false;
    const auto task = database_.write([&](Transaction& transaction) {
        return EditionStore{transaction}.take(now);
    });
    if (not task) return false;
    if (task->deaths >= most_deaths) {
        fail(*task, "servers stopped while they were making it");
        return true;
    }
    try {
        make(*task, is_stopping);
    } catch (const storage::DatabaseError&) {
        throw; // it stays where it is, and is taken again once its heartbeat is old
    } catch (const std::exception& error) {
        fail(*task, error.what());
    }
    return true;
}

void Publisher::make(const EditionTask& task, const IsStopping& is_stopping)
{
    std::vector<Press> presses(file_kinds.size());
    std::vector<EditionFile> files;
    Picture picture;
    const auto end = read(task, is_stopping, presses, files, picture);
    if (end == End::stopped)
        database_.write([&](Transaction& transaction) { EditionStore{transaction}.put_back(task); }
        );
    if (end != End::whole) return;

    clear(task);
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (not note(task, picture.entries, picture.entries)) return;
        if (not keep(task, files[i].facts.kind, presses[i])) return;
    }
    database_.write([&, now = clock_.now()](Transaction& transaction) {
        EditionStore{transaction}.finish(task, picture, files, now);
    });
}

/// Writes all files onto the disk, from one picture of the database.
Publisher::End Publisher::read(
    const EditionTask& task,
    const IsStopping& is_stopping,
    std::vector<Press>& presses,
    std::vector<EditionFile>& files,
    Picture& picture
)
{
    std::vector<Order> orders;
    for (std::size_t i = 0; i < presses.size(); ++i)
        orders.push_back({file_kinds[i], [&press = presses[i]](std::string_view bytes) {
                              press.put(bytes);
                          }});
    std::atomic<int> done = 0;
    std::atomic<int> entries = 0;
    const Heart heart{[&] { return note(task, done, entries); }};

    picture.at = clock_.now();
    const bool is_whole = database_.read([&](Transaction& transaction) {
        const auto whole =
            whole_of(transaction, processes::find(transaction, task.process).value());
        picture.version = storage::version_of(transaction, topic_of(task.process));
        picture.entries = entries = whole.entries;
        const bool was_written = write_files(transaction, whole, orders, [&](int entries_done) {
            done = entries_done;
            return not is_stopping() and not heart.is_lost();
        });
        if (not was_written) return false;
        for (std::size_t i = 0; i < presses.size(); ++i) {
            presses[i].finish();
            files.push_back(file_of(file_kinds[i], whole, presses[i]));
        }
        return true;
    });
    if (is_whole) return End::whole;
    return heart.is_lost() ? End::lost : End::stopped;
}

/// Puts a file in the database, some parts at a time so that others can write in between.
bool Publisher::keep(const EditionTask& task, FileKind kind, Press& press)
{
    Parts parts{.kind = kind};
    while (true) {
        parts.bytes.clear();
        while (parts.bytes.size() < kept_together) {
            auto part = press.next_part(part_size);
            if (part.empty()) break;
            parts.bytes.push_back(std::move(part));
        }
        if (parts.bytes.empty()) return true;
        const bool is_kept = database_.write([&, now = clock_.now()](Transaction& transaction) {
            return EditionStore{transaction}.add_parts(task, parts, now);
        });
        if (not is_kept) return false;
        parts.first += static_cast<int>(parts.bytes.size());
    }
}

void Publisher::clear(const EditionTask& task)
{
    while (database_.write([&, now = clock_.now()](Transaction& transaction) {
        return EditionStore{transaction}.clear_some(task, now);
    })) {
    }
}

bool Publisher::note(const EditionTask& task, int entries_done, int entries)
{
    return database_.write([&, now = clock_.now()](Transaction& transaction) {
        return EditionStore{transaction}.note(task, entries_done, entries, now);
    });
}

void Publisher::fail(const EditionTask& task, const std::string& what)
{
    const auto reference = people::new_visit().substr(0, digits_of_reference);
    log_({.reference = reference, .what = what});
    database_.write([&, now = clock_.now()](Transaction& transaction) {
        EditionStore{transaction}.fail(task, reference, now);
    });
}

void Publisher::tidy()
{
    while (database_.write([now = clock_.now()](Transaction& transaction) {
        return EditionStore{transaction}.forget_some(now);
    })) {
    }
}

} // namespace wijkspraak::publication

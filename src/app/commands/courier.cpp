#include "app/commands/courier.hpp"

#include "base/clock.hpp"
#include "features/messages/persistent.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <system_error>

namespace wijkspraak::app {

using messages::Channel;
using messages::SendingStore;

namespace {

constexpr std::chrono::milliseconds look_every{200};
constexpr int looks_before_another = 10; ///< so that what ends at once is not started endlessly

/// The signals that the server holds back in its threads must reach the sender.
void reset_signals(posix_spawnattr_t& attributes)
{
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
}

int spawn(const std::vector<std::string>& words, int input)
{
    const std::string program = "/proc/self/exe";
    std::vector<std::string> all{"wijkspraak"};
    all.insert(all.end(), words.begin(), words.end());
    std::vector<char*> arguments;
    for (auto& word : all) arguments.push_back(word.data());
    arguments.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawnattr_init(&attributes);
    ::posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    // It may live a little longer than the server, whose port must be free by then.
    ::posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    reset_signals(attributes);
    ::pid_t id = 0;
    const int error =
        ::posix_spawn(&id, program.c_str(), &actions, &attributes, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    ::posix_spawnattr_destroy(&attributes);
    if (error != 0) throw std::system_error{error, std::generic_category(), "starting the sender"};
    return id;
}

} // namespace

Courier::Courier(
    storage::Database& database,
    std::vector<std::string> words,
    std::int64_t answers_within,
    Log log
)
    : database_{database},
      words_{std::move(words)},
      answers_within_{answers_within},
      log_{std::move(log)},
      thread_{[this] { keep_one_going(); }}
{}

Courier::~Courier()
{
    {
        const std::scoped_lock lock{mutex_};
        is_stopping_ = true;
        if (process_ > 0) ::kill(process_, SIGTERM);
    }
    thread_.join();
}

void Courier::wake()
{
    const std::scoped_lock lock{mutex_};
    if (channel_) channel_->wake();
}

void Courier::start()
{
    const std::scoped_lock lock{mutex_};
    if (is_stopping_) return;
    auto ends = Channel::pair();
    channel_.emplace(std::move(ends.ours));
    process_ = spawn(words_, ends.theirs.socket());
}

bool Courier::wait_for_end(Channel::Said& said)
{
    int status = 0;
    while (true) {
        pollfd waiting{.fd = channel_->socket(), .events = POLLIN, .revents = 0};
        ::poll(&waiting, 1, static_cast<int>(look_every.count()));
        channel_->listen(said);
        const auto ended = ::waitpid(process_, &status, WNOHANG);
        if (ended == 0 or (ended < 0 and errno == EINTR)) continue;
        channel_->listen(said);
        break;
    }
    const std::scoped_lock lock{mutex_};
    process_ = 0;
    channel_.reset();
    return WIFSIGNALED(status);
}

void Courier::settle(const Channel::Said& said)
{
    if (said.name.empty()) return;
    const SystemClock clock;
    auto begun = database_.read([&](storage::Transaction& transaction) {
        return SendingStore{transaction}.begun_by(said.name);
    });
    for (auto& outcome : begun) {
        if (said.answered == outcome.mail)
            outcome.talk = said.answer;
        else if (said.connection >= 0)
            outcome.talk = messages::overhear(said.connection, 2 * answers_within_);
        else
            outcome.talk = {.stage = messages::Stage::end};
        outcome.verdict = messages::verdict_of(outcome.talk);
    }
    messages::write_in_the_end(database_, [&](storage::Transaction& transaction) {
        SendingStore store{transaction};
        const auto now = clock.now();
        for (const auto& outcome : begun)
            if (outcome.verdict != messages::Verdict::doubtful)
                store.settle(outcome, {.account = {}, .role = "verzender", .at = now});
        store.free_claims_of(said.name, now);
    });
    log_(
        R"({"level":"error","what":"the sender of mail was killed","under_way":)" +
        std::to_string(begun.size()) + "}"
    );
}

void Courier::keep_one_going()
{
    while (not is_stopping_) {
        Channel::Said said;
        try {
            start();
            if (process_ == 0) break;
            if (wait_for_end(said)) settle(said);
        } catch (const std::exception&) {
            log_(R"({"level":"error","what":"the sender of mail does not run"})");
        }
        if (said.connection >= 0) ::close(said.connection);
        for (int i = 0; i < looks_before_another and not is_stopping_; ++i)
            std::this_thread::sleep_for(look_every);
    }
}

} // namespace wijkspraak::app

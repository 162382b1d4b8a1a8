#include "app/commands/post.hpp"

#include "app/commands/arguments.hpp"
#include "app/commands/commands.hpp"
#include "app/commands/mail_options.hpp"
#include "app/commands/place.hpp"
#include "features/messages/channel.hpp"

#include <CLI/CLI.hpp>
#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <mutex>
#include <ostream>
#include <thread>

namespace wijkspraak::app {

namespace {

using messages::Channel;
using messages::Sender;

constexpr std::int64_t look_every = 3 * one_second;
constexpr std::int64_t shortest_pause = 5 * one_second; ///< after trouble with the server
constexpr std::int64_t longest_pause = 5 * one_minute;

struct Options {
    Place place;
    web::Settings site;
    MailOptions mail;
    bool until_empty = false;
};

/// What can break a wait: somebody says to stop, or there is something new in the outbox.
class Bell {
public:
    explicit Bell(const Channel* parent) : parent_{parent}
    {
        sigset_t signals;
        sigemptyset(&signals);
        sigaddset(&signals, SIGTERM);
        sigaddset(&signals, SIGINT);
        pthread_sigmask(SIG_BLOCK, &signals, nullptr);
        signals_ = ::signalfd(-1, &signals, SFD_CLOEXEC);
    }
    Bell(const Bell&) = delete;
    Bell& operator=(const Bell&) = delete;
    ~Bell() { ::close(signals_); }

    enum class Ring { none, wake, stop };
    Ring wait(std::int64_t milliseconds)
    {
        std::array<pollfd, 2> waiting{
            pollfd{.fd = signals_,                                    .events = POLLIN, .revents = 0},
            pollfd{
                   .fd = parent_ == nullptr ? -1 : parent_->socket(), .events = POLLIN, .revents = 0}
        };
        if (::poll(waiting.data(), waiting.size(), static_cast<int>(milliseconds)) <= 0)
            return Ring::none;
        if (waiting[0].revents != 0) return Ring::stop;
        Channel::Said ignored;
        return parent_->listen(ignored) ? Ring::wake : Ring::stop;
    }

private:
    const Channel* parent_;
    int signals_ = -1;
};

/// Without addresses: how many, and what the server answered last.
void log_round(const Sender::Round& round, std::ostream& err)
{
    if (round.taken + round.refused + round.later == 0) return;
    err << R"({"level":")" << (round.has_trouble ? "error" : "info")
        << R"(","what":"mail","taken":)" << round.taken << R"(,"refused":)" << round.refused
        << R"(,"later":)" << round.later << R"(,"code":)" << round.code << "}\n"
        << std::flush;
}

/// While it lives, a thread that tells the sender to stop, so that it does in the midst of a batch.
class Watch {
public:
    Watch(Bell& bell, Sender& sender)
        : thread_{[this, &bell, &sender] {
              while (not is_over_) {
                  const auto ring = bell.wait(one_second);
                  const std::scoped_lock lock{mutex_};
                  if (ring == Bell::Ring::stop) {
                      has_stopped_ = true;
                      sender.stop();
                  }
                  if (ring != Bell::Ring::none) is_woken_ = true;
                  change_.notify_all();
                  if (has_stopped_) return;
              }
          }}
    {}
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;
    ~Watch()
    {
        is_over_ = true;
        thread_.join();
    }

    bool has_stopped() const { return has_stopped_; }

    /// Rests until there is something new, at most so long. After trouble nothing new wakes it.
    void rest(std::int64_t milliseconds, bool may_be_woken)
    {
        std::unique_lock lock{mutex_};
        change_.wait_for(lock, std::chrono::milliseconds{milliseconds}, [&] {
            return has_stopped_ or (may_be_woken and is_woken_);
        });
        is_woken_ = false;
    }

private:
    std::mutex mutex_;
    std::condition_variable change_;
    std::atomic<bool> is_over_ = false;
    std::atomic<bool> has_stopped_ = false;
    bool is_woken_ = false;
    std::thread thread_;
};

void send_until_stopped(Sender& sender, Bell& bell, bool until_empty, std::ostream& err)
{
    Watch watch{bell, sender};
    std::int64_t pause = shortest_pause;
    while (not watch.has_stopped()) {
        Sender::Round round;
        try {
            round = sender.run_once();
        } catch (const storage::DatabaseError&) {
            round.has_trouble = true;
            err << R"({"level":"error","what":"mail waits for the database"})" << std::endl;
        }
        log_round(round, err);
        const bool is_idle = round.claimed + round.spread == 0;
        if (round.has_trouble) {
            watch.rest(pause, false);
            pause = std::min(pause * 2, longest_pause);
        } else if (is_idle and until_empty) {
            return;
        } else if (is_idle) {
            watch.rest(look_every, true);
        }
        if (not round.has_trouble) pause = shortest_pause;
    }
}

messages::Witness witness_for(const Channel* parent, messages::Tls tls)
{
    if (parent == nullptr) return {};
    return {
        .place = messages::place_of_process(::getppid()),
        .of_connection =
            [parent, tls](int socket) {
                // What goes over an encrypted line says nothing to anybody else.
                if (tls == messages::Tls::none) parent->tell_connection(socket);
            },
        .of_answer = [parent](
                         messages::MailId id, const messages::Talk& talk
                     ) { parent->tell_answer(id, talk); }};
}

} // namespace

int post(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err)
{
    CLI::App command{
        "Brengt de berichten die wachten naar de mailserver, tot u stopt (Ctrl-C).",
        "wijkspraak post"};
    Options options;
    add_place(command, options.place);
    add_mail_options(command, options.mail);
    command.get_option("--mail-server")->required();
    command.get_option("--mail-from")->required();
    command.add_option("--municipality", options.site.municipality, "NAAM: van de gemeente");
    command.add_option("--public-url", options.site.public_url, "ADRES: waaronder inwoners komen")
        ->required();
    command.add_flag("--until-empty", options.until_empty, "stop als er niets meer wacht");
    if (const auto end = read_arguments(command, arguments, out, err)) return *end;

    std::signal(SIGPIPE, SIG_IGN);
    const auto settings = sender_settings(options.mail, options.site);
    std::optional<Channel> parent;
    if (Channel::is_one(STDIN_FILENO)) parent.emplace(STDIN_FILENO);
    const auto* channel = parent ? &*parent : nullptr;
    // The signals are held back before the database makes threads that would take them.
    Bell bell{channel};
    const auto database = open(options.place);
    const SystemClock clock;
    Sender sender{*database, clock, settings, witness_for(channel, settings.server.tls)};
    if (channel != nullptr) channel->tell_name(sender.name().name);
    send_until_stopped(sender, bell, options.until_empty, err);
    return all_well;
}

} // namespace wijkspraak::app

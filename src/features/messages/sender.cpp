#include "features/messages/sender.hpp"

#include "features/messages/columns.hpp"
#include "features/messages/persistent.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace wijkspraak::messages {

namespace {

constexpr std::string_view watched_by = " | ";
constexpr std::int64_t is_noted_alive_every = 10 * one_second;

std::string first_line(const std::filesystem::path& file)
{
    std::ifstream in{file};
    std::string line;
    std::getline(in, line);
    return line;
}

/// The machine since its start, and the group of processes that see each other's numbers.
std::string machine()
{
    std::error_code none;
    const auto numbers = std::filesystem::read_symlink("/proc/self/ns/pid", none);
    return first_line("/proc/sys/kernel/random/boot_id") + " " + numbers.string();
}

/// When a process began, in ticks of the machine; empty when there is no such process.
std::string beginning_of(const std::string& id)
{
    const auto line = first_line("/proc/" + id + "/stat");
    // The name of the program stands in brackets and may hold blanks.
    const auto after_name = line.rfind(')');
    if (after_name == std::string::npos) return {};
    std::istringstream fields{line.substr(after_name + 1)};
    std::string field;
    std::string state;
    fields >> state;
    if (state == "Z" or state == "X") return {};
    for (int i = 0; i < 19; ++i) fields >> field;
    return field;
}

} // namespace

std::string place_of_process(int id)
{
    const auto number = std::to_string(id);
    return machine() + " " + number + " " + beginning_of(number);
}

bool is_gone(const std::string& place)
{
    const auto here = machine() + " ";
    if (not place.starts_with(here)) return false;
    // Whoever watches over a sender still settles what it had.
    const auto mark = place.find(watched_by);
    if (mark != std::string::npos and not is_gone(place.substr(mark + watched_by.size())))
        return false;
    std::istringstream fields{place.substr(here.size())};
    std::string id;
    std::string began;
    fields >> id >> began;
    return beginning_of(id) != began;
}

Sender::Sender(
    storage::Database& database, const Clock& clock, SenderSettings settings, Witness witness
)
    : database_{database},
      clock_{clock},
      settings_{std::move(settings)},
      witness_{std::move(witness)},
      name_{
          new_code(),
          place_of_process(::getpid()) +
              (witness_.place.empty() ? "" : std::string{watched_by} + witness_.place)},
      seen_at_{clock.now()},
      smtp_{
          settings_.server,
          {.is_stopping = [this] { return is_stopping_.load(); },
           .on_waiting = [this] { note_alive(); },
           .on_connected = [this](int socket) { witness_.of_connection(socket); },
           .on_answer = [this](const Talk& talk) { witness_.of_answer(current_, talk); }}
      }
{
    write_in_the_end(database_, [this](storage::Transaction& transaction) {
        SendingStore store{transaction};
        for (const auto& sender : store.senders())
            if (is_gone(sender.place)) store.free_claims_of(sender.name, clock_.now());
        store.announce(name_, clock_.now());
    });
}

Sender::~Sender()
{
    try {
        database_.write([this](storage::Transaction& transaction) {
            SendingStore{transaction}.withdraw(name_);
        });
    } catch (const storage::DatabaseError&) {
        // Its leases run out by themselves.
    }
}

storage::Actor Sender::actor() const
{
    return {.account = {}, .role = "verzender", .at = clock_.now()};
}

void Sender::note_alive()
{
    seen_at_ = clock_.now();
    write_in_the_end(database_, [this](storage::Transaction& transaction) {
        SendingStore store{transaction};
        store.note_alive(name_, seen_at_);
        store.renew(name_, seen_at_);
    });
}

std::vector<Mail> Sender::claim()
{
    return database_.write([this](storage::Transaction& transaction) {
        const auto now = clock_.now();
        SendingStore store{transaction};
        store.free_expired(now);
        store.form_mails(settings_.batch, now);
        return store.claim(name_, settings_.batch, now);
    });
}

Talk Sender::hand_over(const Mail& mail)
{
    if (mail.messages.empty())
        return {.stage = Stage::content, .code = 554, .words = "no message in it"};
    current_ = mail.id;
    const auto& from =
        settings_.reports_to.empty() ? settings_.head.from.text() : settings_.reports_to;
    return smtp_.hand_over(
        {.from = "<" + from + ">",
         .to = "<" + mail.address + ">",
         .mail = compose(mail, settings_.head),
         .may_begin =
             [&] {
                 return write_in_the_end(database_, [&](storage::Transaction& transaction) {
                     return SendingStore{transaction}.begin(mail.id, name_, clock_.now());
                 });
             }}
    );
}

void Sender::settle(const Mail& mail, const Talk& talk, Round& round)
{
    const Outcome outcome{
        .mail = mail.id,
        .address = mail.address,
        .formed_at = mail.formed_at,
        .attempts_before = mail.attempts,
        .verdict = verdict_of(talk),
        .talk = talk};
    const bool has_trouble = outcome.verdict == Verdict::server_fault;
    write_in_the_end(database_, [&](storage::Transaction& transaction) {
        SendingStore store{transaction};
        store.settle(outcome, actor());
        if (has_trouble) store.note_trouble(name_, talk.words, clock_.now());
        if (has_trouble_ and not has_trouble) store.note_trouble(name_, "", clock_.now());
    });
    has_trouble_ = round.has_trouble = has_trouble;
    round.code = talk.code;
    if (outcome.verdict == Verdict::taken)
        ++round.taken;
    else
        ++(outcome.verdict == Verdict::refused ? round.refused : round.later);
}

Sender::Round Sender::run_once()
{
    Round round;
    if (clock_.now() > seen_at_ + is_noted_alive_every) note_alive();
    const auto mails = claim();
    round.claimed = static_cast<std::int64_t>(mails.size());
    for (const auto& mail : mails) {
        if (is_stopping_ or round.has_trouble) break;
        const auto talk = hand_over(mail);
        const bool has_stopped =
            is_stopping_ and talk.code == 0 and verdict_of(talk) == Verdict::server_fault;
        if (has_stopped) break;
        settle(mail, talk, round);
        if (clock_.now() > seen_at_ + is_noted_alive_every) note_alive();
    }
    round.spread = write_in_the_end(database_, [&](storage::Transaction& transaction) {
        SendingStore store{transaction};
        store.release(name_);
        return is_stopping_ ? std::int64_t{0} : store.spread(settings_.batch * 4, actor());
    });
    return round;
}

} // namespace wijkspraak::messages

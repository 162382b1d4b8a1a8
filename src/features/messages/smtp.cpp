#include "features/messages/smtp.hpp"

#include <curl/curl.h>

#include <array>
#include <chrono>
#include <cstring>
#include <exception>
#include <stdexcept>

namespace wijkspraak::messages {

using Clock = std::chrono::steady_clock;

namespace {

constexpr std::chrono::seconds waiting_is_told_every{20};
constexpr long connects_within = 30; // seconds

struct FreeList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
struct Cleanup {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};

CURL* new_handle()
{
    static const CURLcode outcome = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (outcome != CURLE_OK) throw std::runtime_error{"libcurl cannot start"};
    auto* handle = curl_easy_init();
    if (handle == nullptr) throw std::bad_alloc{};
    return handle;
}

/// The stage that a command of ours begins; none for one that begins no other.
std::optional<Stage> stage_of(std::string_view command)
{
    struct Beginning {
        std::string_view word;
        Stage stage;
    };
    static constexpr std::array beginnings{
        Beginning{"EHLO",     Stage::hello     },
        Beginning{"HELO",     Stage::hello     },
        Beginning{"STARTTLS", Stage::hello     },
        Beginning{"AUTH",     Stage::signing_in},
        Beginning{"MAIL",     Stage::sender    },
        Beginning{"RCPT",     Stage::recipient },
        Beginning{"DATA",     Stage::content   },
    };
    for (const auto& beginning : beginnings)
        if (command.starts_with(beginning.word)) return beginning.stage;
    return std::nullopt;
}

/// "250" of "250-SIZE 1000"; 0 for what is no answer.
int code_of(std::string_view line)
{
    if (line.size() < 3) return 0;
    int code = 0;
    for (const char c : line.substr(0, 3)) {
        if (c < '0' or c > '9') return 0;
        code = code * 10 + (c - '0');
    }
    return code;
}

} // namespace

/// What libcurl calls back into while a mail is handed over.
struct Smtp::Line {
    MailServer server;
    Hooks hooks;
    std::unique_ptr<CURL, Cleanup> handle{new_handle()};
    std::array<char, CURL_ERROR_SIZE> error = {};

    const Handing* handing = nullptr;
    std::size_t given = 0; ///< bytes of the mail that libcurl has
    Talk talk = {};
    std::exception_ptr thrown = {}; ///< may not pass through libcurl
    Clock::time_point heard_at = {};
    Clock::time_point told_at = {};
    bool was_too_late = false;
    bool is_leaving = false; ///< said goodbye: what is answered to that is about no mail

    void set_up();
    void choose_tls();
    Talk run(const Handing& what);
    std::size_t give(char* to, std::size_t room);
    void note_command(std::string_view command);
    void note_answer(std::string_view line);
    bool may_go_on();

    static std::size_t on_read(char* to, std::size_t size, std::size_t count, void* self);
    static int on_trace(CURL*, curl_infotype kind, char* data, std::size_t size, void* self);
    static int on_progress(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t);
    static int on_socket(void* self, curl_socket_t socket, curlsocktype);
};

std::size_t Smtp::Line::give(char* to, std::size_t room)
{
    if (given == 0 and not handing->may_begin()) return CURL_READFUNC_ABORT;
    const auto size = std::min(room, handing->mail.size() - given);
    std::memcpy(to, handing->mail.data() + given, size);
    given += size;
    // From here on the last dot may have reached the server before we hear of it.
    if (given == handing->mail.size()) talk = {.stage = Stage::end};
    heard_at = Clock::now();
    return size;
}

std::size_t Smtp::Line::on_read(char* to, std::size_t size, std::size_t count, void* self)
{
    auto& line = *static_cast<Line*>(self);
    try {
        return line.give(to, size * count);
    } catch (...) {
        line.thrown = std::current_exception();
        return CURL_READFUNC_ABORT;
    }
}

void Smtp::Line::note_command(std::string_view command)
{
    heard_at = Clock::now();
    is_leaving = command.starts_with("QUIT");
    if (talk.stage == Stage::end) return;
    if (const auto stage = stage_of(command)) talk = {.stage = *stage};
}

void Smtp::Line::note_answer(std::string_view line)
{
    heard_at = Clock::now();
    const int code = code_of(line);
    if (code == 0 or is_leaving) return;
    if (talk.code != code) talk.words.clear();
    talk.code = code;
    talk.words += cleaned(line) + " ";
    // 354 is only leave to send the mail: no answer to it yet.
    if (code == 354) talk = {.stage = Stage::content};
    const bool is_last_line = line.size() < 4 or line[3] != '-';
    if (talk.stage == Stage::end and is_last_line) hooks.on_answer(talk);
}

int Smtp::Line::on_trace(CURL*, curl_infotype kind, char* data, std::size_t size, void* self)
{
    auto& line = *static_cast<Line*>(self);
    try {
        if (kind == CURLINFO_HEADER_OUT) line.note_command({data, size});
        if (kind == CURLINFO_HEADER_IN) line.note_answer({data, size});
    } catch (...) {
        line.thrown = std::current_exception();
    }
    return 0;
}

bool Smtp::Line::may_go_on()
{
    const auto now = Clock::now();
    if (now > told_at + waiting_is_told_every) {
        told_at = now;
        hooks.on_waiting();
    }
    // RFC 5321 4.5.3.2: who breaks off after the dot makes doubles, so that wait is the longest.
    const auto patience = server.answers_within * (talk.stage == Stage::end ? 2 : 1);
    was_too_late = now > heard_at + std::chrono::seconds{patience};
    const bool has_begun = talk.stage == Stage::content or talk.stage == Stage::end;
    return not was_too_late and (has_begun or not hooks.is_stopping());
}

int Smtp::Line::on_progress(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    auto& line = *static_cast<Line*>(self);
    try {
        return line.may_go_on() ? 0 : 1;
    } catch (...) {
        line.thrown = std::current_exception();
        return 1;
    }
}

int Smtp::Line::on_socket(void* self, curl_socket_t socket, curlsocktype)
{
    static_cast<Line*>(self)->hooks.on_connected(socket);
    return CURL_SOCKOPT_OK;
}

void Smtp::Line::choose_tls()
{
    auto* curl = handle.get();
    const std::string scheme = server.tls == Tls::implicit ? "smtps" : "smtp";
    const auto url = scheme + "://" + server.host + ":" + std::to_string(server.port);
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(
        curl, CURLOPT_USE_SSL, server.tls == Tls::none ? CURLUSESSL_NONE : CURLUSESSL_ALL
    );
    if (not server.trust.empty()) curl_easy_setopt(curl, CURLOPT_CAINFO, server.trust.c_str());
    if (not server.user.empty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, server.user.c_str());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, server.password.c_str());
    }
}

void Smtp::Line::set_up()
{
    auto* curl = handle.get();
    choose_tls();
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, error.data());
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, connects_within);
    const auto longest = static_cast<long>(server.answers_within * 2 + 5);
    curl_easy_setopt(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, longest);
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, on_read);
    curl_easy_setopt(curl, CURLOPT_READDATA, this);
    curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L);
    curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, on_trace);
    curl_easy_setopt(curl, CURLOPT_DEBUGDATA, this);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, on_progress);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, this);
    curl_easy_setopt(curl, CURLOPT_SOCKOPTFUNCTION, on_socket);
    curl_easy_setopt(curl, CURLOPT_SOCKOPTDATA, this);
}

Talk Smtp::Line::run(const Handing& what)
{
    handing = &what;
    given = 0;
    talk = {};
    thrown = {};
    error.front() = '\0';
    heard_at = told_at = Clock::now();
    was_too_late = false;

    auto* curl = handle.get();
    const std::unique_ptr<curl_slist, FreeList> to{curl_slist_append(nullptr, what.to.c_str())};
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, what.from.c_str());
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, to.get());
    curl_easy_setopt(curl, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(what.mail.size()));
    const auto outcome = curl_easy_perform(curl);
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, nullptr);
    if (thrown and talk.code == 0) std::rethrow_exception(thrown);
    if (talk.words.empty()) {
        const auto* why = error.front() != '\0' ? error.data() : curl_easy_strerror(outcome);
        talk.words = was_too_late ? "no answer in time" : cleaned(why);
    }
    while (talk.words.ends_with(' ')) talk.words.pop_back();
    return talk;
}

Smtp::Smtp(MailServer server, Hooks hooks) : line_{std::make_unique<Line>()}
{
    line_->server = std::move(server);
    line_->hooks = std::move(hooks);
    line_->set_up();
}

Smtp::~Smtp() = default;

Talk Smtp::hand_over(const Handing& handing)
{
    auto talk = line_->run(handing);
    // A connection kept open may have been closed by the server between two mails.
    long made = 0;
    curl_easy_getinfo(line_->handle.get(), CURLINFO_NUM_CONNECTS, &made);
    const bool is_worth_another = made == 0 and talk.stage != Stage::content and
                                  talk.stage != Stage::end and (talk.code == 0 or talk.code == 421);
    if (is_worth_another and not line_->hooks.is_stopping()) talk = line_->run(handing);
    return talk;
}

} // namespace wijkspraak::messages

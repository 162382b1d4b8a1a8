#include "app/commands/serve.hpp"

#include "app/backrooms.hpp"
#include "app/commands/arguments.hpp"
#include "app/commands/commands.hpp"
#include "app/commands/courier.hpp"
#include "app/commands/demo.hpp"
#include "app/commands/mail_options.hpp"
#include "app/commands/place.hpp"
#include "app/daily_round.hpp"
#include "app/site.hpp"
#include "base/clock.hpp"
#include "features/actions/actions.hpp"
#include "features/bodies/bodies.hpp"
#include "features/messages/messages.hpp"
#include "features/talks/talks.hpp"
#include "paper/json.hpp"
#include "web/assets.hpp"
#include "web/http/server.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <csignal>
#include <functional>
#include <mutex>
#include <optional>
#include <ostream>

namespace wijkspraak::app {

namespace {

constexpr std::size_t kept_bytes = 16UL << 20U;

struct Options {
    Place place;
    std::uint16_t port = 8080;
    std::string address = "127.0.0.1";
    web::Settings settings;
    std::string map_tiles;
    bool is_behind_proxy = false;
    bool keeps_pages = true;
    std::size_t workers = 4;
    MailOptions mail;
};

void describe(CLI::App& command, Options& options)
{
    add_place(command, options.place);
    command.add_option("--port", options.port, "POORT: waarop de site antwoordt")
        ->capture_default_str();
    command.add_option("--address", options.address, "ADRES: van deze machine")
        ->capture_default_str();
    command.add_option("--municipality", options.settings.municipality, "NAAM: van de gemeente");
    command.add_option(
        "--public-url", options.settings.public_url, "ADRES: waaronder inwoners komen"
    );
    command.add_flag(
        "--behind-tls", options.settings.is_behind_tls, "de site is alleen via https te bereiken"
    );
    command.add_flag(
        "--behind-proxy",
        options.is_behind_proxy,
        "geloof X-Forwarded-For van een proxy op deze machine"
    );
    command
        .add_option(
            "--licence",
            options.settings.licence,
            "NAAM: waaronder de open gegevens te gebruiken zijn"
        )
        ->capture_default_str();
    command
        .add_option(
            "--licence-url", options.settings.licence_url, "ADRES: waar die licentie te lezen is"
        )
        ->capture_default_str();
    command
        .add_option(
            "--map-tiles",
            options.map_tiles,
            "ADRES: van kaarttegels in RD achter de kaarten, met {z}, {x} en {y}; die server ziet "
            "wie naar een kaart kijkt"
        )
        ->check([](const std::string& pattern) {
            return web::TileLayer::parse(pattern)
                       ? std::string{}
                       : std::string{"moet met https:// beginnen en {z}, {x} en {y} hebben"};
        });
    command.add_flag("!--no-kept-pages", options.keeps_pages, "maak elke pagina telkens opnieuw");
    command
        .add_option(
            "--workers", options.workers, "AANTAL: hoeveel verzoeken tegelijk worden beantwoord"
        )
        ->capture_default_str()
        ->check(CLI::Range(1, 64));
    add_mail_options(command, options.mail);
}

std::vector<web::http::StaticFile> static_files()
{
    std::vector<web::http::StaticFile> files;
    for (const auto& file : web::embedded_files())
        if (not file.path.empty())
            files.push_back(
                {.path = std::string{file.path},
                 .content_type = std::string{file.media_type},
                 .bytes = file.bytes}
            );
    return files;
}

std::string log_line(const web::http::Event& event)
{
    std::string line = R"({"level":"info","method":")";
    (line += event.method) += R"(","route":")";
    (line += event.route) += R"(","status":)" + std::to_string(event.status);
    line += R"(,"bytes":)" + std::to_string(event.bytes);
    line += R"(,"us":)" + std::to_string(event.took.count()) + "}";
    return line;
}

/// About the round that a server makes once a day.
std::string log_line_of_round(const std::string& what)
{
    return paper::JsonWriter{}
        .begin_object()
        .member("level", "error")
        .member("route", "daily round")
        .member("what", what)
        .end_object()
        .take();
}

DailyRound begin_rounds(
    storage::Database& database,
    const Clock& clock,
    const std::function<void(const std::string&)>& log
)
{
    return DailyRound{
        clock,
        [&database](Instant now) {
            actions::daily_round(database, now);
            bodies::daily_round(database, now);
            talks::daily_round(database, now);
        },
        [log](const std::string& what) { log(log_line_of_round(what)); }};
}

/// Waits until somebody asks the program to stop.
void wait_for_stop(const sigset_t& signals)
{
    int received = 0;
    sigwait(&signals, &received);
}

/// The signals to stop by, held back for wait_for_stop() in every thread that is made from here on.
sigset_t hold_back_signals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signals;
}

/// The words by which `wijkspraak post` sends what this server puts in the outbox.
std::vector<std::string> words_for_sender(const Options& options)
{
    std::vector<std::string> words{
        "post",
        "--municipality",
        options.settings.municipality,
        "--public-url",
        options.settings.public_url};
    for (auto& word : words_of(options.place)) words.push_back(std::move(word));
    for (auto& word : words_of(options.mail)) words.push_back(std::move(word));
    return words;
}

bool is_about_outbox(const std::vector<std::string>& topics)
{
    return std::ranges::any_of(topics, [](const std::string& topic) {
        return topic.empty() or topic == messages::outbox_topic;
    });
}

int answer_until_stopped(
    storage::Database& database, const Options& options, std::ostream& out, std::ostream& err
)
{
    const auto signals = hold_back_signals();
    const SystemClock clock;
    std::mutex log_mutex;
    const Log log = [&](const std::string& line) {
        const std::scoped_lock lock{log_mutex};
        err << line << '\n';
    };
    Site site{database, options.settings, clock, log};
    web::http::KeptPages kept{kept_bytes};
    Backrooms backrooms{database, clock, log};
    std::optional<Courier> courier;
    if (options.mail.is_set())
        courier.emplace(database, words_for_sender(options), options.mail.answers_within, log);
    database.listen([&](const std::vector<std::string>& topics) {
        kept.drop(topics);
        backrooms.notice(topics);
        if (courier and is_about_outbox(topics)) courier->wake();
    });
    const auto round = begin_rounds(database, clock, log);

    web::http::Options server_options{
        .address = options.address,
        .port = options.port,
        .worker_threads = options.workers,
        .is_behind_tls = options.settings.is_behind_tls,
        .pictures_from = options.settings.tiles ? options.settings.tiles->origin() : "",
        .is_behind_proxy = options.is_behind_proxy,
        .static_files = static_files(),
        .most_upload_bytes = [&](const web::http::Request& request
                             ) { return site.most_upload_bytes(request); },
        .language = [&](std::string_view accepted) -> const Language& {
            return site.language(accepted);
        },
        .log =
            [&](const web::http::Event& event) {
                if (event.status >= 400 or not event.fault.empty()) log(log_line(event));
            },
    };
    if (options.keeps_pages) {
        server_options.kept_pages = &kept;
        server_options.kept_key = [&](const web::http::Request& request) {
            return site.kept_key(request);
        };
        server_options.notice_others = [&] { database.notice_others(); };
    }

    web::http::Server server{std::move(server_options), [&](const web::http::Request& request) {
                                 return site.answer(request);
                             }};
    site.settings().metrics = [&] { return server.metrics().to_text(); };
    server.start();
    out << "Wijkspraak: http://" << options.address << ':' << server.port() << '/' << std::endl;
    wait_for_stop(signals);
    server.stop();
    database.listen({});
    return all_well;
}

int serve_as(
    CLI::App& command,
    Options& options,
    const std::vector<std::string>& arguments,
    std::ostream& out,
    std::ostream& err
)
{
    describe(command, options);
    if (const auto end = read_arguments(command, arguments, out, err)) return *end;
    web::http::prepare_process();
    options.settings.tiles = web::TileLayer::parse(options.map_tiles);
    // What is printed in a demo leads to the machine that it runs on.
    if (options.settings.is_demo and options.settings.public_url.empty())
        options.settings.public_url =
            "http://" + options.address + ":" + std::to_string(options.port);
    // What is missing for mail is told now, not by a sender that ends at once.
    if (options.mail.is_set()) sender_settings(options.mail, options.settings);
    const auto database = open(options.place);
    if (options.settings.is_demo and not load_demo(*database, SystemClock{}.now(), err))
        return fault;
    return answer_until_stopped(*database, options, out, err);
}

} // namespace

int serve(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err)
{
    CLI::App command{"Beantwoordt de site tot u stopt (Ctrl-C).", "wijkspraak serve"};
    Options options;
    return serve_as(command, options, arguments, out, err);
}

int demo(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err)
{
    CLI::App command{
        "Laadt de voorbeeldgemeente in een lege map en beantwoordt de site.", "wijkspraak demo"};
    Options options;
    options.settings.is_demo = true;
    options.settings.municipality = "Gemeente Voorbeeld";
    return serve_as(command, options, arguments, out, err);
}

} // namespace wijkspraak::app

#include "app/commands/mail_options.hpp"

#include "base/language.hpp"

#include <CLI/CLI.hpp>

#include <charconv>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace wijkspraak::app {

namespace {

std::string said(const Text& text)
{
    return Language::dutch().say(text);
}

messages::Address address_in(const std::string& text, const std::string& option)
{
    if (auto address = messages::Address::parse(text)) return *std::move(address);
    throw std::invalid_argument{
        said(t("Vul bij {optie} een e-mailadres in, bijvoorbeeld post@gemeente.nl.", option))};
}

messages::Tls tls_in(const std::string& word)
{
    if (word == "tls") return messages::Tls::implicit;
    return word == "geen" ? messages::Tls::none : messages::Tls::starttls;
}

std::uint16_t usual_port(messages::Tls tls)
{
    switch (tls) {
    case messages::Tls::none: return 25;
    case messages::Tls::starttls: return 587;
    case messages::Tls::implicit: return 465;
    }
    return 25;
}

/// "mail.example:587" in its two parts.
void read_server(const std::string& text, messages::MailServer& server)
{
    const auto colon = text.rfind(':');
    server.host = text.substr(0, colon);
    server.port = usual_port(server.tls);
    if (colon == std::string::npos) return;
    const auto* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data() + colon + 1, end, server.port);
    if (error != std::errc{} or rest != end or server.port == 0)
        throw std::invalid_argument{
            said(t("Vul bij --mail-server een naam en een poort in, bijvoorbeeld mail.nl:587."))};
}

std::string password_of(const MailOptions& options)
{
    if (not options.password_file.empty()) {
        std::ifstream file{options.password_file};
        std::string password;
        if (not std::getline(file, password))
            throw std::invalid_argument{
                said(t("Het bestand {bestand} is niet te lezen.", options.password_file))};
        return password;
    }
    const char* known = std::getenv("WIJKSPRAAK_MAIL_PASSWORD"); // NOLINT(concurrency-mt-unsafe)
    return known == nullptr ? "" : known;
}

} // namespace

void add_mail_options(CLI::App& command, MailOptions& options)
{
    command.add_option(
        "--mail-server", options.server, "NAAM:POORT: die de mail aanneemt; zonder wacht alle mail"
    );
    command.add_option("--mail-from", options.from, "ADRES: de afzender");
    command
        .add_option("--mail-tls", options.tls, "hoe de lijn wordt beveiligd: starttls, tls of geen")
        ->capture_default_str()
        ->check(CLI::IsMember({"starttls", "tls", "geen"}));
    command.add_option("--mail-user", options.user, "NAAM: om mee aan te melden bij die server");
    command.add_option(
        "--mail-password-file",
        options.password_file,
        "BESTAND: met het wachtwoord; anders WIJKSPRAAK_MAIL_PASSWORD uit de omgeving"
    );
    command.add_option(
        "--mail-reports-to",
        options.reports_to,
        "ADRES: waarheen servers melden dat mail niet aankomt; zonder is dat de afzender"
    );
    command.add_option(
        "--mail-trust", options.trust, "BESTAND: met de certificaten die vertrouwd worden"
    );
    command
        .add_option(
            "--mail-answer-within", options.answers_within, "SECONDEN: om op de server te wachten"
        )
        ->capture_default_str()
        ->check(CLI::Range(1, 600));
}

std::vector<std::string> words_of(const MailOptions& options)
{
    std::vector<std::string> words{
        "--mail-server",
        options.server,
        "--mail-from",
        options.from,
        "--mail-tls",
        options.tls,
        "--mail-answer-within",
        std::to_string(options.answers_within)};
    const auto add = [&](const char* name, const std::string& value) {
        if (value.empty()) return;
        words.emplace_back(name);
        words.push_back(value);
    };
    add("--mail-user", options.user);
    add("--mail-password-file", options.password_file);
    add("--mail-reports-to", options.reports_to);
    add("--mail-trust", options.trust);
    return words;
}

messages::SenderSettings sender_settings(const MailOptions& options, const web::Settings& site)
{
    if (site.public_url.empty())
        throw std::invalid_argument{
            said(t("Vul --public-url in: elke mail verwijst naar het adres van de site."))};
    messages::SenderSettings settings{
        .head =
            {.municipality = site.municipality,
                   .public_url = site.public_url,
                   .from = address_in(options.from, "--mail-from")},
        .reports_to = options.reports_to.empty()
                          ? std::string{                                 }
                          : address_in(options.reports_to, "--mail-reports-to").text(),
        .server = {.host = {},                                 .tls = tls_in(options.tls)},
    };
    read_server(options.server, settings.server);
    settings.server.user = options.user;
    if (not options.user.empty()) settings.server.password = password_of(options);
    settings.server.trust = options.trust;
    settings.server.answers_within = options.answers_within;
    return settings;
}

} // namespace wijkspraak::app

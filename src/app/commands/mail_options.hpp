#pragma once

#include "features/messages/sender.hpp"
#include "web/routes.hpp"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace wijkspraak::app {

/// How mail goes out. Without a server nothing goes out: messages wait in the outbox.
struct MailOptions {
    std::string server; ///< "mail.example:587"
    std::string tls = "starttls";
    std::string user;
    std::string password_file;
    std::string from;
    std::string reports_to;
    std::string trust;
    std::int64_t answers_within = 300;

    bool is_set() const { return not server.empty(); }
};

void add_mail_options(CLI::App& command, MailOptions& options);

/// The same options as words for another command.
std::vector<std::string> words_of(const MailOptions& options);

/// Reads the password from its file or from the environment's WIJKSPRAAK_MAIL_PASSWORD. Throws
/// std::invalid_argument with what is to be filled in.
messages::SenderSettings sender_settings(const MailOptions& options, const web::Settings& site);

} // namespace wijkspraak::app

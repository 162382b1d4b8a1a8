#include "app/features.hpp"
#include "features/messages/messages.hpp"
#include "storage/values.hpp"
#include "support/databases.hpp"
#include "support/mail_server.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <map>
#include <thread>

using namespace wijkspraak;
using namespace wijkspraak::storage;
using testing::MailServer;
using testing::Program;

namespace {

constexpr std::int64_t mails = 500;

void put_messages(Database& database)
{
    database.write([](Transaction& transaction) {
        for (std::int64_t i = 0; i < mails; ++i)
            messages::queue(
                transaction,
                {.to =
                     messages::Address::parse("noor" + std::to_string(i) + "@voorbeeld.nl").value(),
                 .kind = messages::Kind::receipt,
                 .subject = as_is("Ontvangen"),
                 .paragraphs = {as_is("Dank u wel voor uw inbreng.")},
                 .cause = "receipt:" + std::to_string(i)},
                {1}
            );
    });
}

std::string program()
{
    return (std::filesystem::read_symlink("/proc/self/exe").parent_path() / "wijkspraak").string();
}

/// A whole server of ours, with the sender that it starts.
std::vector<std::string> serving(const std::string& where, const MailServer& server)
{
    return {
        program(),
        "serve",
        "--port",
        "0",
        "--database",
        where,
        "--public-url",
        "https://praat.lindestad.nl",
        "--mail-server",
        "127.0.0.1:" + std::to_string(server.port()),
        "--mail-tls",
        "geen",
        "--mail-from",
        "post@lindestad.nl"};
}

/// How often each mail was taken, by whom it is for.
std::map<std::string, int> taken(const MailServer& server)
{
    std::map<std::string, int> counts;
    for (const auto& mail : server.received()) ++counts[mail.to.front()];
    return counts;
}

void wait_for(const MailServer& server, std::size_t count)
{
    while (server.count() < count) std::this_thread::yield();
}

/// The process of the sender that this one started.
int sender_of(const Program& serve)
{
    int id = 0;
    for (const auto& task :
         std::filesystem::directory_iterator{"/proc/" + std::to_string(serve.id()) + "/task"}) {
        std::ifstream list{task.path() / "children"};
        if (list >> id) return id;
    }
    return 0;
}

} // namespace

TEST_SUITE_BEGIN("durability");

TEST_CASE("of 500 mails none is lost or doubled when server and sender are killed on the way")
{
    testing::for_each_place([](const testing::Place& place) {
        const auto database = Database::open(place.where());
        database->migrate(app::migrations());
        put_messages(*database);
        MailServer server;
        {
            Program first{serving(place.where(), server)};
            wait_for(server, 100);
            first.kill(SIGKILL);
        }
        Program second{serving(place.where(), server)};
        wait_for(server, 250);
        ::kill(sender_of(second), SIGKILL);
        wait_for(server, mails);
        second.kill(SIGTERM);
        CHECK(second.wait() == 0);

        const auto counts = taken(server);
        CHECK(counts.size() == mails);
        for (const auto& [address, count] : counts) {
            CAPTURE(address);
            CHECK(count == 1);
        }
        const auto sent = database->read([](Transaction& transaction) {
            return transaction.run("select count(*) from message_mails where state = 'verstuurd'")
                .front()
                .number(0);
        });
        CHECK(sent == mails);
    });
}

TEST_SUITE_END();

#include "app/commands/commands.hpp"
#include "support/databases.hpp"

#include <doctest/doctest.h>

#include <iostream>
#include <sstream>

namespace wijkspraak::app {

using testing::Folder;

namespace {

struct Answer {
    int exit_code;
    std::string out;
    std::string err;
};

Answer run_with(const std::vector<std::string>& words, const std::string& typed = {})
{
    std::istringstream in{typed};
    auto* const keyboard = std::cin.rdbuf(in.rdbuf());
    std::ostringstream out;
    std::ostringstream err;
    const auto exit_code = app::run(words, out, err);
    std::cin.rdbuf(keyboard);
    std::cin.clear();
    return {exit_code, out.str(), err.str()};
}

} // namespace

TEST_CASE("a server that is to send mail says at once what it lacks")
{
    const Folder folder;
    const auto data = (folder / "data").string();
    const auto without_url =
        run_with({"serve", "--data", data, "--mail-server", "localhost", "--mail-from", "a@b.nl"});
    CHECK(without_url.exit_code == fault);
    CHECK(without_url.err.find("Vul --public-url in") != std::string::npos);

    const auto without_sender = run_with(
        {"serve", "--data", data, "--mail-server", "localhost", "--public-url", "https://x.nl"}
    );
    CHECK(without_sender.exit_code == fault);
    CHECK(without_sender.err.find("Vul bij --mail-from een e-mailadres in") != std::string::npos);
}

TEST_CASE("a password for the mail server is no option of any command")
{
    const Folder folder;
    const auto answer =
        run_with({"post", "--data", (folder / "data").string(), "--mail-password", "geheim"});
    CHECK(answer.exit_code == bad_usage);
}

TEST_CASE("a mail that is no report is taken and left alone")
{
    const Folder folder;
    const auto answer = run_with(
        {"bounce", "--data", (folder / "data").string()}, "Subject: vakantie\n\nTot maandag.\n"
    );
    CHECK(answer.exit_code == all_well);
    CHECK(answer.out.find("geen melding van een mailserver") != std::string::npos);
}

} // namespace wijkspraak::app

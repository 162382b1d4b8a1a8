#pragma once

#include "base/clock.hpp"
#include "storage/audit.hpp"
#include "storage/database.hpp"
#include "web/routes.hpp"

#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace wijkspraak::testing {

// The people of the test town. Their names stand for a role in every test:
inline const web::Viewer anonymous{}; // has not signed in
inline const web::Viewer noor{        // sits on a neighbourhood body; has an account without a role
                              .account = 1,
                              .name = "Noor"};
inline const web::Viewer fatma{// leads processes for the municipality
                               .account = 2,
                               .name = "Fatma",
                               .roles = {web::Role::project_leader}};
inline const web::Viewer otto{// policy officer: reads along
                              .account = 3,
                              .name = "Otto",
                              .roles = {web::Role::policy_officer}};
inline const web::Viewer ines{// auditor: reads everything, changes nothing
                              .account = 4,
                              .name = "Ines",
                              .roles = {web::Role::auditor}};
inline const web::Viewer karim{// keeps the accounts
                               .account = 5,
                               .name = "Karim",
                               .roles = {web::Role::administrator}};
inline const web::Viewer tess{// wijkregisseur: stands beside neighbourhood bodies
                              .account = 6,
                              .name = "Tess",
                              .roles = {web::Role::coach}};

/// A small municipality with every page of the site and a database of its own: SQLite in memory
/// unless a test brings another.
class Town {
public:
    Town();
    explicit Town(storage::Database& database);

    web::Response get(std::string_view address, const web::Viewer& viewer);
    web::Response post(
        std::string_view address,
        const web::Viewer& viewer,
        const web::Fields& fields,
        const std::vector<web::Upload>& uploads = {}
    );

    /// The number that the query answers with, for checking what was stored.
    std::int64_t count(std::string_view sql);

    /// Changes the record outside the pages, to set a stage.
    template <typename Work>
    auto arrange(Work&& work)
    {
        return database_->write(std::forward<Work>(work));
    }
    template <typename Work>
    auto look(Work&& work)
    {
        return database_->read(std::forward<Work>(work));
    }

    /// Who sets the stage.
    storage::Actor stagehand() const { return {.account = {}, .role = "test", .at = now}; }

    storage::Database& database() { return *database_; }

    /// What time it is in the town: 2 March 2026, nine in the morning, until a test says otherwise.
    Instant now{1'772'438'400'000};
    web::Settings settings{.municipality = "Lindestad"};

private:
    web::Response answer(
        web::Method method,
        std::string_view address,
        const web::Viewer& viewer,
        const web::Fields* sent,
        const std::vector<web::Upload>& uploads
    );

    std::unique_ptr<storage::Database> own_;
    storage::Database* database_;
    web::Routes routes_;
};

/// Someone who finds their way by what the pages show: labels, buttons and text, never field names.
class Visitor {
public:
    Visitor(Town& town, const web::Viewer& viewer) : town_{town}, viewer_{viewer} {}

    Visitor& open(std::string_view address);
    Visitor& fill(std::string_view label, std::string value);
    Visitor& tick(std::string_view label);
    Visitor& untick(std::string_view label);
    /// Chooses an option of a list, or one of a row of round buttons under a legend.
    Visitor& choose(std::string_view label, std::string_view option);
    Visitor& press(std::string_view button);
    Visitor& follow(std::string_view link);

    bool sees(std::string_view text) const;
    /// Everything the page says, for a message when a check fails.
    std::string text() const;
    int status() const { return response_.status; }
    const std::string& address() const { return address_; }
    const web::Response& response() const { return response_; }

private:
    const html::Node& content() const;

    Town& town_;
    const web::Viewer& viewer_;
    std::string address_;
    web::Response response_;
    std::map<std::string, std::vector<std::string>> filled_;
};

} // namespace wijkspraak::testing

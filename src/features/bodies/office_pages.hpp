#pragma once

#include "features/bodies/own_pages.hpp"
#include "features/bodies/reminding.hpp"

#include <map>

/// The register as the office keeps it.
namespace wijkspraak::bodies {

struct OfficeRow {
    Listed listed;
    Facts facts;
};
struct OfficeRegister {
    Excerpt<OfficeRow> excerpt;
    std::string search = {};
    Worry worry = Worry::none;
    bool is_mine = false; ///< only the bodies that the viewer is the coach of
    std::map<Worry, int> counts = {};
    bool may_keep = false; ///< may add bodies, import and look over changes
    Date today;
};
web::Page office_register_page(const OfficeRegister& shown);
web::Page new_body_page(const Filled& filled, const std::vector<areas::Area>& areas);

/// Somebody who may keep a body, or be its coach, by the name of their account.
struct Named {
    people::AccountId account;
    std::string name;
    BoardRole role = BoardRole::member;
};

/// A body as its coach sees it.
struct Case {
    Kept body;
    std::string district = {};
    Ties ties = {};
    bool may_assign = false;
    Facts facts;
    std::vector<Reminder> reminders = {};
    std::vector<Member> members = {};
    std::vector<Named> keepers = {};
    std::vector<Named> coaches = {}; ///< who could be its coach
    std::vector<Change> waiting = {};
    Date today;
};
web::Page case_page(const Case& shown, const Filled& invitation, html::Node more);

/// Changes that were not looked at yet, with the bodies they are of.
struct Reviews {
    std::vector<std::pair<Body, Change>> changes;
    std::int64_t total = 0;
};
web::Page reviews_page(const Reviews& reviews);
html::Node review_list(const std::vector<std::pair<Body, Change>>& changes);
web::Page undo_page(const Body& body, const Change& change, const Filled& filled);
inline const web::Field undo_reason_field{
    .name = "reden",
    .label = t("Waarom draait u dit terug?"),
    .hint = t("Wie het veranderde, leest dit in een bericht."),
    .need = web::Need::required,
    .longest = 500,
    .rows = 3};

web::Page reminders_page(const Excerpt<Reminded>& reminded);

inline const web::Field invited_name_field{
    .name = "naam", .label = t("Naam"), .need = web::Need::required, .longest = 120};
inline const web::Field invited_email_field{
    .name = "e-mail",
    .label = t("E-mailadres"),
    .hint = t("Hier gaat een bericht heen met een link om een wachtwoord te kiezen."),
    .need = web::Need::required};
inline const web::Field invited_role_field{
    .name = "functie", .label = t("Functie in het wijkorgaan"), .need = web::Need::required};
inline const web::Field coach_field{.name = "wijkregisseur", .label = t("Wijkregisseur")};

} // namespace wijkspraak::bodies

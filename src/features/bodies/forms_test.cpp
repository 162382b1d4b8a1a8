#include "features/bodies/forms.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace wijkspraak::bodies {

namespace {

const Date today = *Date::parse("2026-03-02");

/// A registration with this typed over what is there.
Result<Registration, web::Problems> typed(std::string name, std::string value)
{
    auto fields = fields_of(
        Registration{
            .body = {.slug = "a", .name = "A"}
    },
        {}
    );
    fields.set(name, std::move(value));
    return read_registration(fields, {}, {});
}

web::Fields secretary()
{
    return {
        {"functie", "secretaris"       },
        {"naam",    "Noor"             },
        {"e-mail",  "noor@voorbeeld.nl"}
    };
}

} // namespace

TEST_CASE("an account number with a slip in it is pointed out")
{
    CHECK(typed("iban", "nl91 abna 0417 1643 00")->profile.iban);
    const auto slip = typed("iban", "NL92ABNA0417164300");
    REQUIRE_FALSE(slip);
    CHECK(slip.error().contains("iban"));
}

TEST_CASE("an address of a website may be typed as people say it")
{
    CHECK(
        typed("website", "www.boekelo.example")->profile.website == "https://www.boekelo.example"
    );
    CHECK_FALSE(typed("website", "http://boekelo.example"));
    CHECK_FALSE(typed("website", "boekelo"));
    CHECK_FALSE(typed("website", "javascript:alert(1)"));
}

TEST_CASE("numbers of the chamber of commerce, phones and years are looked at")
{
    CHECK(typed("kvk", "12345678"));
    CHECK_FALSE(typed("kvk", "1234567"));
    CHECK(typed("telefoon", "053 - 123 45 67"));
    CHECK_FALSE(typed("telefoon", "geen"));
    CHECK(typed("opgericht", "1974")->profile.founded == Dated::parse("1974"));

    auto fields = fields_of(
        Registration{
            .body = {.slug = "a", .name = "A"}
    },
        {}
    );
    fields.set("opgericht", "2020");
    fields.set("gestopt", "2019");
    CHECK(read_registration(fields, {}, {}).error().contains("gestopt"));
}

TEST_CASE("a name goes on the public page only with the day on which the person agreed")
{
    auto fields = secretary();
    REQUIRE(read_member(fields, today));
    fields.set("naam-openbaar", "ja");
    CHECK(read_member(fields, today).error().contains("toestemming-op"));
    fields.set("toestemming-op", "2026-03-03");
    CHECK(read_member(fields, today).error().contains("toestemming-op"));
    fields.set("toestemming-op", "1-3-2026");
    CHECK(read_member(fields, today)->is_name_public);
    fields.set("naam", "");
    CHECK(read_member(fields, today).error().contains("naam"));
}

TEST_CASE("an address goes on the public page only when there is one")
{
    auto fields = secretary();
    fields.set("contact-openbaar", "ja");
    fields.set("toestemming-op", "2026-03-01");
    CHECK(read_member(fields, today));
    fields.set("e-mail", "");
    CHECK(read_member(fields, today).error().contains("e-mail"));
}

TEST_CASE("a term ends after it begins")
{
    auto fields = secretary();
    fields.set("vanaf", "2026-01-01");
    fields.set("tot", "2025-12-31");
    CHECK(read_member(fields, today).error().contains("tot"));
    fields.set("tot", "2026-01-01");
    CHECK(read_member(fields, today));
}

TEST_CASE("a meeting has a day and a name; its end needs a beginning")
{
    web::Fields fields{
        {"datum", "10-3-2026"  },
        {"titel", "Vergadering"},
        {"van",   "20 uur"     },
        {"einde", "22.15"      }
    };
    const auto meeting = read_meeting(fields);
    REQUIRE(meeting);
    CHECK(to_text(*meeting->until) == "22:15");
    CHECK_FALSE(meeting->is_public);
    fields.set("van", "");
    CHECK(read_meeting(fields).error().contains("van"));
    fields.set("van", "vanavond");
    CHECK(read_meeting(fields).error().contains("van"));
}

TEST_CASE("what differs is told field by field, in the order of the form")
{
    const MemberDraft before{.role = BoardRole::secretary, .name = "Noor"};
    auto after = before;
    after.name = "Bram";
    after.until = Date::parse("2028-12-31");
    const auto changes = differences(Subject::member, fields_of(before), fields_of(after));
    REQUIRE(changes.size() == 2);
    CHECK(changes[0] == FieldChange{"naam", "Noor", "Bram"});
    CHECK(changes[1] == FieldChange{"tot", "", "2028-12-31"});
    CHECK(is_private(Subject::member, "naam"));
    CHECK_FALSE(is_private(Subject::member, "tot"));
    CHECK(is_private(Subject::profile, "iban"));
    CHECK_FALSE(is_private(Subject::profile, "naam"));
}

TEST_CASE("a registration is the same after it was shown and read again")
{
    Registration registration{
        .body = {.slug = "a", .name = "A", .about = "Een\ntwee"}
    };
    registration.profile.iban = Iban::parse("NL91ABNA0417164300");
    registration.profile.founded = Dated::parse("1974-05");
    registration.profile.strength = 7;
    const auto fields = fields_of(registration, {});
    const auto read = read_registration(fields, {}, registration);
    REQUIRE(read);
    CHECK(differences(Subject::profile, fields, fields_of(*read, {})).empty());
    CHECK(std::ranges::all_of(registration_fields(), [&](const web::Field* field) {
        return fields.has(field->name);
    }));
}

} // namespace wijkspraak::bodies

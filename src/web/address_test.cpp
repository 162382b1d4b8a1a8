#include "web/address.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::web {

TEST_CASE("what Noor looked for can be kept in an address")
{
    const auto address = Address{"/kantoor/trajecten"}
                             .with("zoek", "één & ander")
                             .with("soort", "")
                             .with("pagina", "2");
    CHECK(address.text() == "/kantoor/trajecten?zoek=%C3%A9%C3%A9n%20%26%20ander&pagina=2");
}

} // namespace wijkspraak::web

#pragma once

#include <string>
#include <string_view>

/// Passwords and secrets, by libsodium.
namespace wijkspraak::people {

/// The argon2id hash to keep of a password: 19 MiB, two passes. At most two are made at a time, so
/// that a rush of sign-ins cannot take the memory of the machine.
std::string hash_password(std::string_view password);

/// Whether the password fits the hash. Takes as long for an empty hash, so that nobody learns from
/// the time it takes which accounts there are.
bool fits(std::string_view password, const std::string& hash);

/// 32 random bytes as text, for a session or a form.
std::string new_secret();

/// What is kept of a secret, so that whoever reads the database cannot use it.
std::string keep_of(std::string_view secret);

} // namespace wijkspraak::people

#include "paper/fingerprint.hpp"

#include <openssl/evp.h>

#include <array>
#include <stdexcept>

namespace wijkspraak::paper {

namespace {

void insist(int answer)
{
    if (answer != 1) throw std::runtime_error{"SHA-256 is not to be had from OpenSSL"};
}

} // namespace

std::string fingerprint(std::string_view bytes)
{
    Fingerprinting whole;
    whole.add(bytes);
    return whole.take();
}

void Fingerprinting::Free::operator()(evp_md_ctx_st* context) const
{
    EVP_MD_CTX_free(context);
}

Fingerprinting::Fingerprinting() : context_{EVP_MD_CTX_new()}
{
    insist(context_ ? EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) : 0);
}

void Fingerprinting::add(std::string_view bytes)
{
    insist(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()));
}

std::string Fingerprinting::take()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    insist(EVP_DigestFinal_ex(context_.get(), digest.data(), &length));

    static constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (unsigned i = 0; i < length; ++i) (out += digits[digest[i] >> 4]) += digits[digest[i] & 15];
    return out;
}

} // namespace wijkspraak::paper

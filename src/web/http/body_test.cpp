#include "web/http/body.hpp"
#include "web/http/client_test_support.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace wijkspraak::web::http {

namespace {

constexpr std::string_view upload_type = "multipart/form-data; boundary=----grens";

std::string contents(const std::filesystem::path& path)
{
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::string part(std::string_view disposition, std::string_view body, std::string_view more = {})
{
    std::string text = "------grens\r\nContent-Disposition: form-data; ";
    ((text += disposition) += more) += "\r\n\r\n";
    return (text += body) += "\r\n";
}

const std::string photo = "bytes\r\n------gren\r\n--\r\n" + std::string(200'000, '\xff');

std::string form_with_photo()
{
    return part(R"(name="titel")", "De Linde") + part(R"(name="leeg"; filename="")", "") +
           part(
               R"(name="foto"; filename="C:\mijn foto's\bóóm.jpg")",
               photo,
               "\r\nContent-Type: image/jpeg"
           ) +
           "------grens--\r\n";
}

/// A folder of its own that is removed with what is in it.
struct Folder {
    Folder()
    {
        auto name = (std::filesystem::temp_directory_path() / "wijkspraak-test-XXXXXX").string();
        path = ::mkdtemp(name.data());
    }
    ~Folder() { std::filesystem::remove_all(path); }
    bool is_empty() const { return std::filesystem::is_empty(path); }
    std::filesystem::path path;
};

} // namespace

TEST_SUITE_BEGIN("http bodies");

TEST_CASE("a file lies on disk while the form is handled, and is gone when it is answered")
{
    Folder folder;
    Options options;
    options.body.folder = folder.path;
    std::filesystem::path was_at;
    Server server{std::move(options), [&](const Request& request) {
                      const auto& upload = request.uploads.at(0);
                      was_at = upload.path;
                      CHECK(upload.field == "foto");
                      CHECK(upload.file_name == "bóóm.jpg");
                      CHECK(upload.media_type == "image/jpeg");
                      CHECK(upload.size == photo.size());
                      CHECK(contents(upload.path) == photo);
                      return Reply{.body = std::string{request.form.values().at(0).second}};
                  }};
    server.start();
    Client noor{server};
    CHECK(noor.post("/inbreng", upload_type, form_with_photo()).receive().body == "De Linde");
    CHECK(noor.get("/").receive().status == 500);
    CHECK(was_at.parent_path() == folder.path);
    CHECK(folder.is_empty());
}

TEST_CASE("a file that somebody moved away stays there")
{
    Folder folder;
    const auto kept_at = folder.path / "bewaard";
    Options options;
    options.body.folder = folder.path;
    Server server{std::move(options), [&](const Request& request) {
                      std::filesystem::rename(request.uploads.at(0).path, kept_at);
                      return Reply{};
                  }};
    server.start();
    CHECK(Client{server}.post("/", upload_type, form_with_photo()).receive().status == 200);
    CHECK(contents(kept_at) == photo);
}

TEST_CASE("who may not send files is refused before they come")
{
    Options options;
    options.body.form_bytes = 1000;
    options.most_upload_bytes = [](const Request& request) -> std::uint64_t {
        return request.cookie("sessie").empty() ? 0 : 64UL << 20U;
    };
    Server server{std::move(options), [](const Request&) { return Reply{}; }};
    server.start();
    CHECK(Client{server}.post("/", upload_type, form_with_photo()).receive().status == 413);
    CHECK(
        Client{server}
            .post(
                "/",
                "multipart/form-data; boundary=----grens\r\nCookie: sessie=a",
                form_with_photo()
            )
            .receive()
            .status == 200
    );
}

TEST_CASE("an upload that turns out too long leaves nothing behind")
{
    Folder folder;
    Options options;
    options.body.folder = folder.path;
    options.body.upload_bytes = 10'000;
    options.times.farewell = std::chrono::milliseconds{20};
    Server server{std::move(options), [](const Request&) { return Reply{}; }};
    server.start();
    Client noor{server};
    noor.send(
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Type: " +
        std::string{upload_type} + "\r\n\r\n"
    );
    noor.send("10000\r\n" + form_with_photo().substr(0, 0x10000) + "\r\n");
    CHECK(noor.receive().status == 413);
    CHECK(noor.is_closed());
    server.stop();
    CHECK(folder.is_empty());
}

TEST_CASE("a folder that cannot be written to is a fault of ours")
{
    Options options;
    options.body.folder = "/proc/nergens";
    Server server{std::move(options), [](const Request&) { return Reply{}; }};
    server.start();
    CHECK(Client{server}.post("/", upload_type, form_with_photo()).receive().status == 500);
}

TEST_CASE("the plain fields of a form with files have a limit of their own")
{
    BodyReader reader{upload_type, {.form_bytes = 100}};
    CHECK(reader.check_length(1 << 20) == 0);
    CHECK(reader.take(part(R"(name="a")", std::string(60, 'a'))) == 0);
    CHECK(reader.take(part(R"(name="b")", std::string(60, 'a'))) == 413);
}

TEST_CASE("a form that stops halfway is refused")
{
    Request request;
    BodyReader reader{upload_type, {}};
    CHECK(reader.take(part(R"(name="a")", "b")) == 0);
    CHECK(reader.finish(request) == 400);
}

TEST_SUITE_END();

} // namespace wijkspraak::web::http

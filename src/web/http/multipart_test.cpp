#include "web/http/multipart.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::web::http {

namespace {

/// Writes down what it is given: "name|file|type:bytes;"
class Notebook : public PartSink {
public:
    void begin(const PartHead& head) override
    {
        text += head.name;
        if (head.file_name) text += "|" + *head.file_name;
        if (not head.media_type.empty()) text += "|" + head.media_type;
        text += ":";
    }
    void take(std::string_view piece) override { text += piece; }
    void end() override { text += ";"; }

    std::string text;
};

std::string read(std::string_view body, std::size_t piece_size)
{
    Notebook notebook;
    MultipartReader reader{"AaB", notebook};
    while (not body.empty()) {
        reader.read(body.substr(0, piece_size));
        body.remove_prefix(std::min(body.size(), piece_size));
    }
    return reader.state() == MultipartReader::State::complete ? notebook.text : "refused";
}

std::string read(std::string_view body)
{
    return read(body, body.size());
}

std::string one_part(std::string_view head, std::string_view body = "x")
{
    return "--AaB\r\n" + std::string{head} + "\r\n\r\n" + std::string{body} + "\r\n--AaB--\r\n";
}

} // namespace

TEST_SUITE_BEGIN("http multipart");

TEST_CASE("the parts of a form come out the same, however the body is cut")
{
    const std::string body =
        "preamble\r\n--AaB \t\r\n"
        "Content-Disposition: form-data; name=\"naam\"\r\n\r\nNoor\r\n"
        "--AaB\r\ncontent-disposition: FORM-DATA; name=leeg\r\n\r\n\r\n"
        "--AaB\r\nContent-Type: text/csv\r\n"
        "Content-Disposition: form-data; name=\"lijst\"; filename=\"a.csv\"\r\n"
        "\r\n1;2\r\n--Aa\r\n-\r\n\r\n--AaB--\r\nepilogue";
    for (std::size_t size = 1; size <= body.size(); ++size) {
        CAPTURE(size);
        CHECK(read(body, size) == "naam:Noor;leeg:;lijst|a.csv|text/csv:1;2\r\n--Aa\r\n-\r\n;");
    }
}

TEST_CASE("a form without parts is a form")
{
    CHECK(read("--AaB--").empty());
}

TEST_CASE("names are read as browsers write them")
{
    const auto name_in = [](std::string_view rest) {
        return read(one_part("Content-Disposition: form-data; " + std::string{rest}));
    };
    CHECK(name_in(R"(name="a;b=c")") == "a;b=c:x;");
    CHECK(name_in(R"(name="a%22b")") == "a\"b:x;");
    CHECK(name_in(R"(name="a\"b")") == "a\"b:x;");
    CHECK(name_in(R"(filename="foto;1.jpg"; name="foto")") == "foto|foto;1.jpg:x;");
    CHECK(name_in(R"(name="foto"; filename*=UTF-8''kwaad.exe)") == "foto:x;");
}

TEST_CASE("a part that does not say what it is, is refused")
{
    CHECK(read(one_part("Content-Type: text/plain")) == "refused");
    CHECK(read(one_part("Content-Disposition: attachment; name=\"a\"")) == "refused");
    CHECK(read(one_part("Content-Disposition: form-data")) == "refused");
    CHECK(read(one_part("Content-Disposition: form-data; name=\"a")) == "refused");
    CHECK(read(one_part("Content-Disposition: form-data; name=\"\xff\"")) == "refused");
    CHECK(read(one_part("geen kop")) == "refused");
    CHECK(read(one_part("X: " + std::string(5000, 'a'))) == "refused");
}

TEST_CASE("a body that does not end, or ends strangely, is refused")
{
    CHECK(read("") == "refused");
    CHECK(read("--Aa") == "refused");
    CHECK(read("--AaBC\r\n") == "refused");
    CHECK(read("--AaB\r\nContent-Disposition: form-data; name=a\r\n\r\nx") == "refused");
    CHECK(read("--AaB\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--AaBx") == "refused");
}

TEST_CASE("a form of endless parts is refused")
{
    std::string body;
    for (int i = 0; i < 1001; ++i)
        body += "--AaB\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n";
    Notebook notebook;
    MultipartReader reader{"AaB", notebook};
    CHECK(reader.read(body) == MultipartReader::State::too_many_parts);
}

TEST_CASE("the boundary comes from the content type")
{
    CHECK(multipart_boundary("multipart/form-data; boundary=AaB") == "AaB");
    CHECK(multipart_boundary("Multipart/Form-Data; charset=utf-8; Boundary=\"a b\"") == "a b");
    CHECK_FALSE(multipart_boundary("multipart/mixed; boundary=AaB"));
    CHECK_FALSE(multipart_boundary("multipart/form-data"));
    CHECK_FALSE(multipart_boundary("multipart/form-data; boundary=\"\""));
    CHECK_FALSE(multipart_boundary("multipart/form-data; boundary=a\x01"));
    CHECK_FALSE(multipart_boundary("multipart/form-data; boundary=" + std::string(71, 'a')));
}

TEST_CASE("a file name is made safe")
{
    CHECK(safe_file_name("verslag.pdf") == "verslag.pdf");
    CHECK(safe_file_name("../../etc/passwd") == "passwd");
    CHECK(safe_file_name("C:\\Users\\Noor\\bóóm.jpg") == "bóóm.jpg");
    CHECK(safe_file_name("a\r\nb\x7f.txt") == "a__b_.txt");
    CHECK(safe_file_name("..") == "bestand");
    CHECK(safe_file_name("map/") == "bestand");
    CHECK(safe_file_name("b\xff.txt") == "b_.txt");

    const auto shortened =
        safe_file_name(std::string(150, 'a') + "éééééééééééééééééééééééééé.jpeg");
    CHECK(shortened.size() <= 200);
    CHECK(shortened.ends_with("é.jpeg"));
}

TEST_SUITE_END();

} // namespace wijkspraak::web::http

// Frames from phones: what is read, what is refused, and that places become responses of the form that was shown.
#include "classroom/fitting.hpp"
#include "server/decode.hpp"
#include "server/form.hpp"
#include "support/cards.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace retake::server {
namespace {

using schedule::Confidence;

Frame frame(std::string_view bytes) {
    const auto decoded = decode(bytes);
    const auto* read = std::get_if<Frame>(&decoded);
    if (read == nullptr)
        ADD_FAILURE() << bytes << ": " << std::get<Unreadable>(decoded).why;
    return read != nullptr ? *read : Frame(AliveFrame{});
}

std::string refusal(std::string_view bytes) {
    const auto decoded = decode(bytes);
    const auto* why = std::get_if<Unreadable>(&decoded);
    return why != nullptr ? why->why : "";
}

Said said(const std::string& response) {
    return std::get<ResponseFrame>(frame(R"({"t":"a","n":0,"v":0,"s":1,"r":)" + response + "}")).said;
}

TEST(Decoding, ReadsEveryFrameOfAPhone) {
    EXPECT_EQ(frame(R"({"t":"join","code":"KITE","name":"Priya","report":"Priya B."})"),
              Frame(JoinFrame{"KITE", "Priya", "Priya B."}));
    EXPECT_EQ(frame(R"({"t":"join","code":"KITE"})"), Frame(JoinFrame{"KITE", "", ""}));
    EXPECT_EQ(frame(R"({"t":"back","code":"KITE","token":"abc"})"), Frame(BackFrame{"KITE", "abc"}));
    EXPECT_EQ(frame(R"({"t":"name","name":"Priya B"})"), Frame(NameFrame{"Priya B"}));
    EXPECT_EQ(frame(R"({"t":"hi"})"), Frame(AliveFrame{}));
    EXPECT_EQ(frame(R"({"t":"review"})"), Frame(ReviewFrame{}));
    EXPECT_EQ(frame(R"({"t":"a","n":3,"v":1,"s":17,"r":2,"sure":"think"})"),
              Frame(ResponseFrame{3, 1, 17, 2, Confidence::think_so}));
    EXPECT_EQ(frame(R"({"t":"a","n":3,"v":0,"s":17,"r":2})"), Frame(ResponseFrame{3, 0, 17, 2, std::nullopt}));
}

TEST(Decoding, ReadsAResponseOfEachForm) {
    EXPECT_EQ(said("null"), Said());
    EXPECT_EQ(said("3"), Said(3));
    EXPECT_EQ(said("[0,2]"), Said(Places{0, 2}));
    EXPECT_EQ(said("true"), Said(true));
    EXPECT_EQ(said(R"("Çatalhöyük")"), Said("Çatalhöyük"));
    EXPECT_EQ(said(R"(["yuan",""])"), Said(std::vector<std::string>{"yuan", ""}));
    EXPECT_EQ(said("[[0,1],[2,0]]"), Said(PlacePairs{{0, 1}, {2, 0}}));
    EXPECT_EQ(said("[0.25,0.5]"), Said(Share{0.25, 0.5}));
}

TEST(Decoding, RefusesWhatNoPageSends) {
    for (const char* bytes : {"",
                              "{",
                              "[]",
                              "17",
                              "null",
                              "\"join\"",
                              "{}",
                              R"({"t":"host"})",
                              R"({"t":"advance"})",
                              R"({"t":7})",
                              R"({"t":"join"})",
                              R"({"t":"join","code":5})",
                              R"({"t":"back","code":"KITE"})",
                              R"({"t":"name"})",
                              R"({"t":"a"})",
                              R"({"t":"a","n":0,"v":0,"s":1})",
                              R"({"t":"a","n":-1,"v":0,"s":1,"r":0})",
                              R"({"t":"a","n":0,"v":2,"s":1,"r":0})",
                              R"({"t":"a","n":0,"v":0,"s":4294967296,"r":0})",
                              R"({"t":"a","n":0,"v":0,"s":18446744073709551615,"r":0})",
                              R"({"t":"a","n":0,"v":0,"s":1,"r":{}})",
                              R"({"t":"a","n":0,"v":0,"s":1,"r":-1})",
                              R"({"t":"a","n":0,"v":0,"s":1,"r":1e400})",
                              R"({"t":"a","n":0,"v":0,"s":1,"r":[[0]]})",
                              R"({"t":"a","n":0,"v":0,"s":1,"r":["a",1]})",
                              R"({"t":"a","n":0,"v":0,"s":1,"r":[0.5]})",
                              R"({"t":"hi"} {"t":"hi"})"})
        EXPECT_NE(refusal(bytes), "") << bytes;
}

TEST(Decoding, RefusesWhatIsTooLongTooDeepOrNoText) {
    EXPECT_EQ(refusal(R"({"t":"name","name":")" + std::string(frame_max, 'x') + "\"}"), "too long");
    EXPECT_EQ(refusal(std::string(2000, '[')), "too deep, or of too many parts");
    std::string many = R"({"t":"a","n":0,"v":0,"s":1,"r":[0)";
    for (int i = 0; i < 500; ++i)
        many += ",0";
    EXPECT_EQ(refusal(many + "]}"), "too deep, or of too many parts");
    EXPECT_EQ(refusal("{\"t\":\"name\",\"name\":\"\xFF\"}"), "not UTF-8");
    EXPECT_NE(refusal(R"({"t":"name","name":"\ud800"})"), "") << "half of a pair is no text";
    EXPECT_NE(refusal(R"({"t":"name","name":")" + std::string(300, 'x') + "\"}"), "") << "no name is that long";
    EXPECT_EQ(refusal(R"({"t":"name","name":"[[[[[[[[,,{{{{"})"), "") << "signs in a text are text";
}

// Whatever was given comes back from its places, in every form, and is graded as before.
TEST(Decoding, MakesResponsesOfPlacesAndBack) {
    for (const auto& item : test::all_kinds()) {
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            Rng rng(seed);
            const auto form = present(item, rng, item::Order::shuffled).interaction;
            const auto key = item::key(item);
            const auto sent = R"({"t":"a","n":0,"v":0,"s":1,"r":)" + json_of(said_of(form, key)).dump() + "}";
            const auto response = response_to(form, std::get<ResponseFrame>(frame(sent)).said);
            EXPECT_TRUE(classroom::fits(form, response)) << item.id << " " << sent;
            EXPECT_TRUE(grade(item, response).right()) << item.id << " " << sent;
        }
        const auto form = [&] {
            Rng rng(1);
            return present(item, rng, item::Order::shuffled).interaction;
        }();
        for (const Said& nonsense :
             {Said(999), Said(Places{999}), Said(PlacePairs{{0, 999}}), Said(Share{2, 2}), Said(std::vector<std::string>(99))})
            EXPECT_FALSE(classroom::fits(form, response_to(form, nonsense))) << item.id;
        EXPECT_EQ(response_to(form, Said()), item::Response(item::Skipped{})) << "nothing is what takes back";
    }
}

} // namespace
} // namespace retake::server

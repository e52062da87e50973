#include "core/base/listing.h"
#include "core/base/message_json.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace shelfcast::core {
namespace {

TEST(MessageJson, ComesBackAsItWas)
{
    const Message message{"%1 of %2: %3, %4, %5", {std::string("Bags"), Phrase("Window average"), std::int64_t{3}, 0.5,
                                                   Phrase(Message("%1 alone, %2", {Phrase("Theta"), std::string("Bags")}))}};
    EXPECT_EQ(messageFromJson(messageToJson(message)), message);
    EXPECT_EQ(messageFrom(messageJson(message)), message);
    EXPECT_EQ(messageFromJson(messageToJson({})), Message());
}

TEST(MessageJson, AnOlderProgramReadsEveryArgument)
{
    const nlohmann::json kept = messageJson({"%1 %2 %3", {std::string("Bags"), Phrase("Theta"), Phrase(Message("%1 alone", {Phrase("Theta")}))}});
    EXPECT_EQ(kept.at("arguments"), nlohmann::json::parse(R"(["Bags", "Theta", "Theta alone"])"));
}

TEST(MessageJson, TextsFromBeforeDataWereToldApartAreWords)
{
    const Message old = messageFromJson(R"({"pattern": "%1, %2", "arguments": ["steady", 3]})");
    EXPECT_EQ(old, Message("%1, %2", {Phrase("steady"), std::int64_t{3}}));
}

TEST(MessageJson, WhatIsNoMessageIsASentenceOfItsOwn)
{
    EXPECT_EQ(messageFromJson("sold out").pattern, "sold out");
    EXPECT_EQ(messageFromJson("{\"arguments\": []}").pattern, "{\"arguments\": []}");
    EXPECT_TRUE(std::isnan(std::get<double>(messageFromJson(R"({"pattern": "%1", "arguments": [null]})").arguments.at(0))));
}

TEST(MessageJson, CellsThatAreNoUtf8StopNothing)
{
    const Message back = messageFromJson(messageToJson({"%1", {std::string("caf\xe9")}}));
    EXPECT_EQ(back.arguments.size(), 1U);
}

TEST(Listing, NamesStandOneAfterTheOther)
{
    EXPECT_TRUE(listed(std::vector<MessageArgument>{}).empty());
    EXPECT_EQ(english(listed(std::vector<MessageArgument>{std::string("a")})), "a");
    EXPECT_EQ(english(listed(std::vector<MessageArgument>{std::string("a"), Phrase("b"), std::string("c"), Phrase("d")})), "a, b, c, d");
}

} // namespace
} // namespace shelfcast::core

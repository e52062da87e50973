#include "core/models/pretrained/weights/half.h"
#include "core/models/pretrained/weights/sha256.h"
#include "core/models/pretrained/weights/weights_file.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>

using namespace shelfcast::core;
using namespace shelfcast::core::pretrained;

namespace shelfcast::testing {
namespace {

WeightsFile example()
{
    WeightsFile file{R"({"name":"example"})", {{}, {}}};
    for (int i = 0; i < 200; ++i)
        file.trunks[0].push_back(static_cast<float>(std::sin(i) * std::pow(10.0, i % 5 - 3)));
    file.trunks[1] = {0.0F, -0.0F, 1.0F, 65504.0F, 6.1e-5F, 5.96e-8F};
    return file;
}

TEST(Sha256, OfThePublishedExamples)
{
    EXPECT_EQ(sha256Text(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256Text("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256Text("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"), "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(sha256Text(std::string(1000000, 'a')), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Half, EveryOneOfThemComesBack)
{
    for (std::uint32_t bits = 0; bits < 65536; ++bits) {
        const float value = fromHalf(static_cast<std::uint16_t>(bits));
        if (!std::isnan(value)) {
            ASSERT_EQ(toHalf(value), bits);
        }
    }
    EXPECT_EQ(fromHalf(0x3c01), 1.0009765625F);
    EXPECT_EQ(toHalf(1.00048828125F), 0x3c00);  // halfway: to the even one
    EXPECT_EQ(toHalf(1.00146484375F), 0x3c02);
    EXPECT_EQ(toHalf(1e6F), 0x7c00);
    EXPECT_TRUE(std::isnan(fromHalf(toHalf(std::numeric_limits<float>::quiet_NaN()))));
}

TEST(WeightsFile, ComesBackAsItsFormAllows)
{
    const WeightsFile file = example();
    const WeightsFile exact = decodedWeights(encoded(file, NumberForm::Float32)).value();
    EXPECT_EQ(exact.card, file.card);
    EXPECT_EQ(exact.trunks, file.trunks);
    const WeightsFile half = decodedWeights(encoded(file, NumberForm::Float16)).value(), whole = decodedWeights(encoded(file, NumberForm::Int8)).value();
    for (std::size_t i = 0; i < file.trunks[0].size(); ++i) {
        EXPECT_NEAR(half.trunks[0][i], file.trunks[0][i], 1e-7 + std::fabs(file.trunks[0][i]) / 2048.0);
        EXPECT_NEAR(whole.trunks[0][i], file.trunks[0][i], 10.0 / 127.0 / 2.0 + 1e-6); // the largest of a block is below 10
    }
    EXPECT_LT(encoded(file, NumberForm::Int8).size(), encoded(file, NumberForm::Float16).size());
}

TEST(WeightsFile, WhatIsDamagedIsRefusedWithASentence)
{
    const std::string bytes = encoded(example(), NumberForm::Float16);
    for (const std::size_t at : {std::size_t{9}, std::size_t{30}, bytes.size() / 2, bytes.size() - 1}) {
        std::string damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ 1);
        const auto read = decodedWeights(damaged);
        ASSERT_FALSE(read) << at;
        EXPECT_EQ(read.error().code, ErrorCode::Damaged);
        EXPECT_FALSE(read.error().message.pattern.empty());
    }
    EXPECT_EQ(decodedWeights(bytes.substr(0, bytes.size() - 7)).error().code, ErrorCode::Damaged);
    EXPECT_EQ(decodedWeights("").error().code, ErrorCode::Damaged);
    std::string other = bytes;
    other[7] = '9';
    EXPECT_EQ(decodedWeights(other).error().code, ErrorCode::Unsupported);
    EXPECT_EQ(readWeights("/nowhere/base.weights").error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace shelfcast::testing

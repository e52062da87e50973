<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>EvaluationTexts</name>
    <message>
        <source>Lower is better.</source>
        <translation>越低越好。</translation>
    </message>
    <message>
        <source>Higher is better.</source>
        <translation>越高越好。</translation>
    </message>
    <message>
        <source>Nearer to zero is better.</source>
        <translation>越接近零越好。</translation>
    </message>
    <message>
        <source>Nearer to %1 is better.</source>
        <translation>越接近 %1 越好。</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln model(s)</source>
        <translation>
            <numerusform>%Ln 个模型</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln origin(s)</source>
        <translation>
            <numerusform>%Ln 个起点</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeriesReasons</name>
    <message>
        <source>What is left</source>
        <translation>剩余部分</translation>
    </message>
    <message>
        <source>Agreement with the sums</source>
        <translation>与汇总的协调</translation>
    </message>
    <message>
        <source>Overrides</source>
        <translation>人工调整</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>已取消，未作任何更改。</translation>
    </message>
    <message>
        <source>The model was fitted on %1 series, but is asked for %2. Fit it again.</source>
        <translation>模型是用 %1 个序列拟合的，现在却要预测 %2 个。请重新拟合。</translation>
    </message>
    <message>
        <source>Forecasting</source>
        <translation>正在预测</translation>
    </message>
    <message>
        <source>There is no model to choose from.</source>
        <translation>没有可选的模型。</translation>
    </message>
    <message>
        <source>Comparing models</source>
        <translation>正在比较模型</translation>
    </message>
    <message>
        <source>Fitting the best models</source>
        <translation>正在拟合最佳模型</translation>
    </message>
    <message>
        <source>Only %1 periods are known, too few to compare models on: %2 is the usual choice.</source>
        <translation>只有 %1 个周期有数据，不足以比较模型：通常选用%2。</translation>
    </message>
    <message>
        <source>What was kept of the model “%1” cannot be read; forecast again.</source>
        <translation>模型“%1”保存的内容无法读取，请重新预测。</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选模型</translation>
    </message>
    <message>
        <source>Quick ones</source>
        <translation>较快的</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Compared by</source>
        <translation>比较依据</translation>
    </message>
    <message>
        <source>The size of errors</source>
        <translation>误差大小</translation>
    </message>
    <message>
        <source>Large errors</source>
        <translation>大误差</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>No series of %1 takes part: none of those asked for has exactly %2 test values. Check the horizon and the ids.</source>
        <translation>%1 中没有可参与的序列：所选序列都不是正好有 %2 个测试值。请检查预测期和 id。</translation>
    </message>
    <message>
        <source>The forecasts could not be written to %1. Check the folder and the space on the disk.</source>
        <translation>预测无法写入 %1。请检查文件夹和磁盘空间。</translation>
    </message>
    <message>
        <source>%1 has no column “%2”. A benchmark needs the columns id, t, split (train or test) and value.</source>
        <translation>%1 没有“%2”列。基准测试需要 id、t、split（train 或 test）和 value 列。</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened. Check its name and that you may read it.</source>
        <translation>无法打开文件 %1。请检查文件名以及您是否有读取权限。</translation>
    </message>
    <message>
        <source>The file %1 is empty.</source>
        <translation>文件 %1 是空的。</translation>
    </message>
    <message>
        <source>%1, row %2, column “%3”: “%4” cannot be used. Expected: id, t (a whole number), split (train or test), value (a number).</source>
        <translation>%1，第 %2 行，“%3”列：“%4”无法使用。应为：id、t（整数）、split（train 或 test）、value（数字）。</translation>
    </message>
    <message>
        <source>The file %1 is damaged or cut off. Copy it again from where it came.</source>
        <translation>文件 %1 已损坏或不完整。请从来源处重新复制。</translation>
    </message>
    <message>
        <source>Season length</source>
        <translation>季节长度</translation>
    </message>
    <message>
        <source>How many periods a season has; 0 takes the season of the calendar, 1 is no season.</source>
        <translation>一个季节有多少个周期；0 表示按日历的季节，1 表示无季节。</translation>
    </message>
    <message>
        <source>Drivers</source>
        <translation>影响因素</translation>
    </message>
    <message>
        <source>Whether price, promotion and other signals that are known ahead explain the sales first.</source>
        <translation>是否先用价格、促销和其他可提前知道的因素来解释销售。</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>准则</translation>
    </message>
    <message>
        <source>What decides between orders: AICc is the usual one, BIC prefers simpler models, AIC richer ones.</source>
        <translation>按什么选择阶数：AICc 最常用，BIC 偏向较简单的模型，AIC 偏向较复杂的模型。</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>季节</translation>
    </message>
    <message>
        <source>Whether the model may have a season.</source>
        <translation>模型是否可以含季节。</translation>
    </message>
    <message>
        <source>Stepwise search</source>
        <translation>逐步搜索</translation>
    </message>
    <message>
        <source>On looks only at neighbours of the best orders so far; off tries all orders, which takes ten times as long.</source>
        <translation>开：只查看当前最佳阶数附近的阶数；关：尝试所有阶数，耗时约为十倍。</translation>
    </message>
    <message>
        <source>Approximation</source>
        <translation>近似</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>Mean or drift</source>
        <translation>均值或漂移</translation>
    </message>
    <message>
        <source>Whether the model may have a mean, or after one difference a steady growth.</source>
        <translation>模型是否可以含均值，或在一次差分后含稳定的增长。</translation>
    </message>
    <message>
        <source>Largest p</source>
        <translation>最大 p</translation>
    </message>
    <message>
        <source>At most so many past values in the model.</source>
        <translation>模型中最多使用多少个过去的值。</translation>
    </message>
    <message>
        <source>Largest q</source>
        <translation>最大 q</translation>
    </message>
    <message>
        <source>At most so many past errors in the model.</source>
        <translation>模型中最多使用多少个过去的误差。</translation>
    </message>
    <message>
        <source>Largest seasonal P</source>
        <translation>最大季节性 P</translation>
    </message>
    <message>
        <source>At most so many values of past seasons in the model.</source>
        <translation>模型中最多使用多少个过去季节的值。</translation>
    </message>
    <message>
        <source>Largest seasonal Q</source>
        <translation>最大季节性 Q</translation>
    </message>
    <message>
        <source>At most so many errors of past seasons in the model.</source>
        <translation>模型中最多使用多少个过去季节的误差。</translation>
    </message>
    <message>
        <source>Largest sum of orders</source>
        <translation>阶数之和上限</translation>
    </message>
    <message>
        <source>The most that p, q, P and Q may add up to; 0 sets no limit to a stepwise search and 5 to a full one.</source>
        <translation>p、q、P、Q 之和的最大值；0 表示逐步搜索不设上限，完整搜索上限为 5。</translation>
    </message>
    <message>
        <source>Most differences</source>
        <translation>最多差分次数</translation>
    </message>
    <message>
        <source>Most seasonal differences</source>
        <translation>最多季节性差分次数</translation>
    </message>
    <message>
        <source>Whether the series may be differenced from season to season.</source>
        <translation>序列是否可以逐季节差分。</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>How many past values the next one depends on.</source>
        <translation>下一个值取决于多少个过去的值。</translation>
    </message>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>How many times the series is differenced from period to period.</source>
        <translation>序列逐周期差分多少次。</translation>
    </message>
    <message>
        <source>q</source>
        <translation>q</translation>
    </message>
    <message>
        <source>How many past errors the next value depends on.</source>
        <translation>下一个值取决于多少个过去的误差。</translation>
    </message>
    <message>
        <source>Seasonal P</source>
        <translation>季节性 P</translation>
    </message>
    <message>
        <source>How many past seasons&apos; values the next one depends on.</source>
        <translation>下一个值取决于多少个过去季节的值。</translation>
    </message>
    <message>
        <source>Seasonal D</source>
        <translation>季节性 D</translation>
    </message>
    <message>
        <source>Whether the series is differenced from season to season.</source>
        <translation>序列是否逐季节差分。</translation>
    </message>
    <message>
        <source>Seasonal Q</source>
        <translation>季节性 Q</translation>
    </message>
    <message>
        <source>How many past seasons&apos; errors the next value depends on.</source>
        <translation>下一个值取决于多少个过去季节的误差。</translation>
    </message>
    <message>
        <source>Whether the model has a mean, or after one difference a steady growth.</source>
        <translation>模型是否含均值，或在一次差分后含稳定的增长。</translation>
    </message>
    <message>
        <source>ARIMA</source>
        <translation>ARIMA</translation>
    </message>
    <message>
        <source>ARIMA, chosen automatically</source>
        <translation>ARIMA（自动选择）</translation>
    </message>
    <message>
        <source>Finds how each period depends on the ones before and on the season before; strong on long histories.</source>
        <translation>找出每个周期如何取决于之前的周期和上一季节；适合较长的历史。</translation>
    </message>
    <message>
        <source>ARIMA with given orders</source>
        <translation>ARIMA（指定阶数）</translation>
    </message>
    <message>
        <source>For those who know the orders; as it stands (1,0,1)(0,1,1) with a drift.</source>
        <translation>适合了解阶数的用户；默认为带漂移的 (1,0,1)(0,1,1)。</translation>
    </message>
    <message>
        <source>The future of these drivers is not known, so their last value was kept: %1.</source>
        <translation>以下影响因素的未来值未知，因此沿用最后的值：%1。</translation>
    </message>
    <message>
        <source>%1, a season of %2 periods, drivers: %3</source>
        <translation>%1，季节为 %2 个周期，影响因素：%3</translation>
    </message>
    <message>
        <source>%1, a season of %2 periods</source>
        <translation>%1，季节为 %2 个周期</translation>
    </message>
    <message>
        <source>%1, without a season, drivers: %2</source>
        <translation>%1，无季节，影响因素：%2</translation>
    </message>
    <message>
        <source>%1, without a season</source>
        <translation>%1，无季节</translation>
    </message>
    <message>
        <source>The driver “%1” that the model was fitted with is not in the data any more. Fit it again.</source>
        <translation>数据中已没有拟合模型时使用的影响因素“%1”。请重新拟合。</translation>
    </message>
    <message>
        <source>%1 needs more history: %2 periods are known. Choose smaller orders or a simpler model.</source>
        <translation>%1需要更多历史：目前只有 %2 个周期有数据。请选择较小的阶数或较简单的模型。</translation>
    </message>
    <message>
        <source>The driver columns do not match those that the model was fitted with. Fit it again.</source>
        <translation>影响因素列与拟合模型时使用的不一致。请重新拟合。</translation>
    </message>
    <message>
        <source>The stored ARIMA model is not stationary. Fit it again.</source>
        <translation>保存的 ARIMA 模型不平稳。请重新拟合。</translation>
    </message>
    <message>
        <source>No period of this series has a known value.</source>
        <translation>此序列的所有周期都没有已知值。</translation>
    </message>
    <message>
        <source>The same period one season (%1 periods) before</source>
        <translation>上一季节（%1 个周期前）的同一周期</translation>
    </message>
    <message>
        <source>The last known value</source>
        <translation>最后的已知值</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Where low and high come from: a normal curve, or the errors of the past as they were. Automatic takes the past errors when many periods are zero.</source>
        <translation>高低值的来源：正态曲线，或过去的实际误差。当许多周期为零时，“自动”会采用过去的误差。</translation>
    </message>
    <message>
        <source>Normal curve</source>
        <translation>正态曲线</translation>
    </message>
    <message>
        <source>Errors of the past</source>
        <translation>过去的误差</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Naive</source>
        <translation>朴素</translation>
    </message>
    <message>
        <source>Every coming period sells what the last one sold.</source>
        <translation>今后每个周期的销售都与最后一个周期相同。</translation>
    </message>
    <message>
        <source>Seasonal naive</source>
        <translation>季节性朴素</translation>
    </message>
    <message>
        <source>Every coming period sells what the same period sold a season before; the mark to beat.</source>
        <translation>今后每个周期的销售都与上一季节的同一周期相同；这是其他模型要超过的基准。</translation>
    </message>
    <message>
        <source>How many periods before it repeats itself; 0 takes the season of the calendar.</source>
        <translation>每隔多少个周期重复一次；0 表示按日历的季节。</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>漂移</translation>
    </message>
    <message>
        <source>Goes on from the last value with the average change of the past.</source>
        <translation>从最后的值开始，按过去的平均变化继续。</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>How many of the last periods the average change is taken from; 0 takes all.</source>
        <translation>用最近多少个周期计算平均变化；0 表示全部。</translation>
    </message>
    <message>
        <source>Window average</source>
        <translation>移动平均</translation>
    </message>
    <message>
        <source>Every coming period sells the average of the last ones.</source>
        <translation>今后每个周期的销售都等于最近几个周期的平均值。</translation>
    </message>
    <message>
        <source>How many of the last periods are averaged; 0 takes one season, at most 28 periods.</source>
        <translation>用最近多少个周期计算平均值；0 表示一个季节，最多 28 个周期。</translation>
    </message>
    <message>
        <source>Too few periods are known.</source>
        <translation>有数据的周期太少。</translation>
    </message>
    <message>
        <source>The last value and a change of %1 a period</source>
        <translation>最后的值，每个周期变化 %1</translation>
    </message>
    <message>
        <source>The mean of the last %1 periods</source>
        <translation>最近 %1 个周期的均值</translation>
    </message>
    <message>
        <source>%1, without the season: %2 periods are too many for it</source>
        <translation>%1，不含季节：%2 个周期对它来说太长</translation>
    </message>
    <message>
        <source>%1, no season</source>
        <translation>%1，无季节</translation>
    </message>
    <message>
        <source>%1, a daily season</source>
        <translation>%1，日季节</translation>
    </message>
    <message>
        <source>%1, a weekly season</source>
        <translation>%1，周季节</translation>
    </message>
    <message>
        <source>%1, a yearly season</source>
        <translation>%1，年季节</translation>
    </message>
    <message>
        <source>The model was fitted on other periods than this history has. Fit it again.</source>
        <translation>拟合模型时的周期与此历史的周期不同。请重新拟合。</translation>
    </message>
    <message>
        <source>These data have no season, so only level and trend are smoothed.</source>
        <translation>此数据没有季节，因此只平滑水平和趋势。</translation>
    </message>
    <message>
        <source>Some periods are zero or below, so nothing is multiplied: additive components take the place.</source>
        <translation>有些周期为零或负数，因此不使用乘法，改用加法分量。</translation>
    </message>
    <message>
        <source>%1 known periods are too few for a season of %2, so none is used.</source>
        <translation>只有 %1 个周期有数据，不足以使用长度为 %2 的季节，因此未使用季节。</translation>
    </message>
    <message>
        <source>A value of this history is too large to be a number. Correct it in the file and import again.</source>
        <translation>历史中有一个值过大，无法作为数字使用。请在文件中更正后重新导入。</translation>
    </message>
    <message>
        <source>There is no known value in this history. A model needs at least one.</source>
        <translation>此历史中没有已知值。模型至少需要一个。</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Whether the spread stays the same (additive) or grows with the level (multiplicative).</source>
        <translation>波动幅度保持不变（加法），还是随水平增大（乘法）。</translation>
    </message>
    <message>
        <source>Additive</source>
        <translation>加法</translation>
    </message>
    <message>
        <source>Multiplicative</source>
        <translation>乘法</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Whether the season adds the same units every time or multiplies the level.</source>
        <translation>季节是每次增加相同的数量，还是按倍数改变水平。</translation>
    </message>
    <message>
        <source>How many periods a season has, at most 24; 0 takes the season of the calendar.</source>
        <translation>一个季节有多少个周期，最多 24 个；0 表示按日历的季节。</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Whether the level may grow, by the same units or by the same percentage every period.</source>
        <translation>水平是否可以增长：每个周期增加相同的数量，或相同的百分比。</translation>
    </message>
    <message>
        <source>Whether the level grows by the same units or by the same percentage every period.</source>
        <translation>水平是每个周期增加相同的数量，还是相同的百分比。</translation>
    </message>
    <message>
        <source>Damped trend</source>
        <translation>阻尼趋势</translation>
    </message>
    <message>
        <source>Whether growth fades with time. A damped trend is the safer one over long horizons.</source>
        <translation>增长是否随时间减弱。预测期较长时，阻尼趋势更稳妥。</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>What decides between forms: AICc is the usual one, BIC prefers simpler forms, AIC richer ones.</source>
        <translation>按什么选择形式：AICc 最常用，BIC 偏向较简单的形式，AIC 偏向较复杂的形式。</translation>
    </message>
    <message>
        <source>Where low and high come from: a formula for the normal curve, or simulated futures, which may be lopsided.</source>
        <translation>高低值的来源：正态曲线公式，或模拟的未来走势（可能不对称）。</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Exponential smoothing</source>
        <translation>指数平滑</translation>
    </message>
    <message>
        <source>Simple exponential smoothing</source>
        <translation>简单指数平滑</translation>
    </message>
    <message>
        <source>A level that follows the newest periods; for items without trend and season.</source>
        <translation>跟随最新周期变化的水平；适合没有趋势和季节的商品。</translation>
    </message>
    <message>
        <source>Holt&apos;s trend</source>
        <translation>Holt 趋势</translation>
    </message>
    <message>
        <source>A level and a growth, both following the newest periods; for items without season.</source>
        <translation>水平和增长都跟随最新周期变化；适合没有季节的商品。</translation>
    </message>
    <message>
        <source>Holt-Winters</source>
        <translation>Holt-Winters</translation>
    </message>
    <message>
        <source>Level, growth and season, all following the newest periods.</source>
        <translation>水平、增长和季节都跟随最新周期变化。</translation>
    </message>
    <message>
        <source>Exponential smoothing, chosen automatically</source>
        <translation>指数平滑（自动选择）</translation>
    </message>
    <message>
        <source>Simple exponential smoothing with a weight of %1 on the newest period</source>
        <translation>简单指数平滑，最新周期的权重为 %1</translation>
    </message>
    <message>
        <source>The mean of the known periods</source>
        <translation>有数据周期的均值</translation>
    </message>
    <message>
        <source>Zero: no period is known</source>
        <translation>零：没有周期有数据</translation>
    </message>
    <message>
        <source>The model failed on this series.</source>
        <translation>模型在此序列上失败。</translation>
    </message>
    <message>
        <source>No period of this series is known, so the forecast is zero.</source>
        <translation>此序列的所有周期都没有数据，因此预测为零。</translation>
    </message>
    <message>
        <source>Only %1 known periods are too few for %2, so a simpler model stands in.</source>
        <translation>只有 %1 个周期有数据，不足以使用%2，因此改用较简单的模型。</translation>
    </message>
    <message>
        <source>%1 could not be fitted to these values, so a simpler model stands in.</source>
        <translation>%1无法拟合这些值，因此改用较简单的模型。</translation>
    </message>
    <message>
        <source>Fitting %1</source>
        <translation>正在拟合%1</translation>
    </message>
    <message>
        <source>%1 gave no usable forecast for these values, so a simpler model stands in.</source>
        <translation>%1未能对这些值给出可用的预测，因此改用较简单的模型。</translation>
    </message>
    <message>
        <source>Dense network</source>
        <translation>全连接网络</translation>
    </message>
    <message>
        <source>Neural networks</source>
        <translation>神经网络</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>回看长度</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>训练轮数</translation>
    </message>
    <message>
        <source>How often the training goes through the data at most; it stops earlier when validation no longer improves.</source>
        <translation>训练最多遍历数据多少次；验证结果不再改善时会提前停止。</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>容忍轮数</translation>
    </message>
    <message>
        <source>After how many epochs without improvement the training stops.</source>
        <translation>连续多少轮没有改善后停止训练。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>The size of a training step: smaller is slower and steadier.</source>
        <translation>每步训练的幅度：越小越慢，但越稳定。</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>How strongly weights are pulled to zero; guards small data against learning by heart.</source>
        <translation>把权重拉向零的力度；防止数据较少时死记硬背。</translation>
    </message>
    <message>
        <source>Neural networks are not available: the library shelfcast_networks or LibTorch is missing. Install LibTorch with OpenBLAS (on Debian: libtorch-dev, libopenblas0-pthread) and Shelfcast&apos;s networks library, or choose another model.</source>
        <translation>神经网络不可用：缺少 shelfcast_networks 库或 LibTorch。请安装带 OpenBLAS 的 LibTorch（Debian 上为 libtorch-dev、libopenblas0-pthread）和 Shelfcast 的网络库，或选择其他模型。</translation>
    </message>
    <message>
        <source>This network was trained for %1 periods ahead; %2 were asked for. Train it again for the longer horizon.</source>
        <translation>此网络是按提前 %1 个周期训练的，现在需要 %2 个。请按更长的预测期重新训练。</translation>
    </message>
    <message>
        <source>Forecasting with the network</source>
        <translation>正在用网络预测</translation>
    </message>
    <message>
        <source>A dense network that learned from all items together</source>
        <translation>一个同时学习了所有商品的全连接网络</translation>
    </message>
    <message>
        <source>No item has the %1 periods of history that a network needs to learn %2 periods ahead. Shorten the horizon or choose a simpler model.</source>
        <translation>网络要学习预测 %2 个周期，需要 %1 个周期的历史，但没有商品达到要求。请缩短预测期或选择较简单的模型。</translation>
    </message>
    <message>
        <source>Training stopped in epoch %1: the loss is no longer a number. Lower the learning rate, or look for extreme values in the data.</source>
        <translation>训练在第 %1 轮停止：损失已不是有效数字。请降低学习率，或检查数据中的极端值。</translation>
    </message>
    <message>
        <source>The stored network can&apos;t be read. Train it again.</source>
        <translation>保存的网络无法读取。请重新训练。</translation>
    </message>
    <message>
        <source>The network needs more memory than there is. Make the batch or the network smaller.</source>
        <translation>网络所需的内存超过可用内存。请减小批大小或网络。</translation>
    </message>
    <message>
        <source>The network library failed. The log has the details; another model will work.</source>
        <translation>网络库出错。详情见日志；可以改用其他模型。</translation>
    </message>
    <message>
        <source>The networks library has no model %1.</source>
        <translation>网络库中没有模型 %1。</translation>
    </message>
    <message>
        <source>There is no model “%1”. Models: %2.</source>
        <translation>没有模型“%1”。可用模型：%2。</translation>
    </message>
    <message>
        <source>Too little history for all drivers; left out: %1.</source>
        <translation>历史太短，无法使用所有影响因素；未使用：%1。</translation>
    </message>
    <message>
        <source>Not known ahead, so the last value was kept: %1.</source>
        <translation>无法提前知道，因此沿用最后的值：%1。</translation>
    </message>
    <message>
        <source>A mean for each period</source>
        <translation>每个周期一个均值</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>波形</translation>
    </message>
    <message>
        <source>Waves a season</source>
        <translation>每季节波数</translation>
    </message>
    <message>
        <source>How many waves a season is made of where it is made of waves; more follow sharper peaks; 0 chooses.</source>
        <translation>用波形表示季节时，一个季节由多少个波组成；越多越能跟随尖峰；0 表示自动选择。</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Whether working days and the turn of the month are part of it.</source>
        <translation>是否包含工作日和月初月末的影响。</translation>
    </message>
    <message>
        <source>Whether price, promotion and other signals are part of it.</source>
        <translation>是否包含价格、促销和其他因素。</translation>
    </message>
    <message>
        <source>Logarithm</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Whether effects multiply (a price cut adds a share) instead of adding up.</source>
        <translation>各种影响是相乘（例如价格下降使销售按比例增加），而不是相加。</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>系数收缩</translation>
    </message>
    <message>
        <source>Linear regression</source>
        <translation>线性回归</translation>
    </message>
    <message>
        <source>Regression</source>
        <translation>回归</translation>
    </message>
    <message>
        <source>There is no setting “%1”: this model has no settings.</source>
        <translation>没有设置“%1”：此模型没有任何设置。</translation>
    </message>
    <message>
        <source>There is no setting “%1”. Settings of this model: %2.</source>
        <translation>没有设置“%1”。此模型的设置：%2。</translation>
    </message>
    <message>
        <source>The setting “%1” is %2, but must be between %3 and %4.</source>
        <translation>设置“%1”为 %2，但必须在 %3 和 %4 之间。</translation>
    </message>
    <message>
        <source>The setting “%1” is “%2”, but must be on or off.</source>
        <translation>设置“%1”为“%2”，但只能是 on（开）或 off（关）。</translation>
    </message>
    <message>
        <source>The setting “%1” is “%2”, but must be a whole number between %3 and %4.</source>
        <translation>设置“%1”为“%2”，但必须是 %3 和 %4 之间的整数。</translation>
    </message>
    <message>
        <source>The setting “%1” is “%2”, but must be a number between %3 and %4.</source>
        <translation>设置“%1”为“%2”，但必须是 %3 和 %4 之间的数字。</translation>
    </message>
    <message>
        <source>The setting “%1” is “%2”, but must be one of: %3.</source>
        <translation>设置“%1”为“%2”，但必须是以下之一：%3。</translation>
    </message>
    <message>
        <source>“%1” is no setting: write it as NAME=VALUE.</source>
        <translation>“%1”不是设置：请写成 NAME=VALUE 的形式。</translation>
    </message>
    <message>
        <source>Storing the sales</source>
        <translation>正在保存销售数据</translation>
    </message>
    <message>
        <source>There is no import number %1 to replace. It may have been undone already.</source>
        <translation>没有可替换的第 %1 号导入，可能已被撤销。</translation>
    </message>
    <message>
        <source>There is no import number %1 to undo. It may have been undone already.</source>
        <translation>没有可撤销的第 %1 号导入，可能已被撤销。</translation>
    </message>
    <message>
        <source>Import number %1 cannot be brought back: another file was imported or the project was closed since. Import its file again.</source>
        <translation>无法恢复第 %1 号导入：之后导入了其他文件或关闭过项目。请重新导入该文件。</translation>
    </message>
    <message>
        <source>%1 is damaged and was opened for reading only. All tables can be read, but an index cannot be trusted. Save the project under another name, or use a backup.</source>
        <translation>%1 已损坏，已以只读方式打开。所有表都能读取，但有一个索引不可靠。请将项目另存为其他名称，或使用备份。</translation>
    </message>
    <message>
        <source>%1 is damaged and was opened for reading only. What cannot be read: %2. Use a backup, or export what is left.</source>
        <translation>%1 已损坏，已以只读方式打开。无法读取的内容：%2。请使用备份，或导出剩余内容。</translation>
    </message>
    <message>
        <source>Reading the sales</source>
        <translation>正在读取销售数据</translation>
    </message>
    <message>
        <source>%1 is not a Shelfcast project. Open a file that Shelfcast made, or import this one into a project.</source>
        <translation>%1 不是 Shelfcast 项目。请打开由 Shelfcast 创建的文件，或将此文件导入项目。</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of Shelfcast (file version %2, this program reads up to %3). Install the newer version to open it.</source>
        <translation>%1 由较新版本的 Shelfcast 创建（文件版本 %2，本程序最高支持 %3）。请安装新版本后再打开。</translation>
    </message>
    <message>
        <source>There is no project file %1. Check the name and the folder.</source>
        <translation>没有项目文件 %1。请检查名称和文件夹。</translation>
    </message>
    <message>
        <source>%1 cannot be opened. Check that you may read it.</source>
        <translation>无法打开 %1。请检查您是否有读取权限。</translation>
    </message>
    <message>
        <source>The project file %1 is empty. Delete it, or open another one.</source>
        <translation>项目文件 %1 是空的。请将其删除，或打开其他文件。</translation>
    </message>
    <message>
        <source>%1 cannot be written: the file or its folder is read-only. Choose another folder.</source>
        <translation>无法写入 %1：文件或其文件夹为只读。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>%1 cannot be written: the folder does not exist or is read-only. Choose another folder.</source>
        <translation>无法写入 %1：文件夹不存在或为只读。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>There is a file %1 already. Open it, or choose another name.</source>
        <translation>文件 %1 已存在。请打开它，或选择其他名称。</translation>
    </message>
    <message>
        <source>%1 was opened for reading only.</source>
        <translation>%1 已以只读方式打开。</translation>
    </message>
    <message>
        <source>The file %1 is read-only, so it was opened for reading only. Save the project under another name to change it.</source>
        <translation>文件 %1 为只读，因此以只读方式打开。如需更改，请将项目另存为其他名称。</translation>
    </message>
    <message>
        <source>%1 is the open project itself, and everything in it is saved already. Choose another name for the copy.</source>
        <translation>%1 就是当前打开的项目，其中的内容都已保存。请为副本选择其他名称。</translation>
    </message>
    <message>
        <source>%1 is open in another window or program. Choose another name for the copy.</source>
        <translation>%1 已在另一个窗口或程序中打开。请为副本选择其他名称。</translation>
    </message>
    <message>
        <source>%1 is open in another window or program, so it was opened for reading only. Close it there and open it here again to change it.</source>
        <translation>%1 已在另一个窗口或程序中打开，因此以只读方式打开。如需更改，请先在那边关闭，再在这里重新打开。</translation>
    </message>
    <message>
        <source>The disk is full: %1 could not be written. Nothing was changed. Free some space and try again.</source>
        <translation>磁盘已满：无法写入 %1。未作任何更改。请释放一些空间后重试。</translation>
    </message>
    <message>
        <source>The folder of %1 cannot be written, so it was opened for reading only. Save the project under another name to change it.</source>
        <translation>%1 所在的文件夹无法写入，因此以只读方式打开。如需更改，请将项目另存为其他名称。</translation>
    </message>
    <message>
        <source>Storing the forecasts</source>
        <translation>正在保存预测</translation>
    </message>
    <message>
        <source>%1 cannot be written: the file or its folder is read-only. Save the project under another name.</source>
        <translation>无法写入 %1：文件或其文件夹为只读。请将项目另存为其他名称。</translation>
    </message>
    <message>
        <source>%1 is being written by another program. Wait until it is done and try again.</source>
        <translation>另一个程序正在写入 %1。请等待其完成后重试。</translation>
    </message>
    <message>
        <source>The project file %1 is damaged. Open it again to see what can still be read, or use a backup.</source>
        <translation>项目文件 %1 已损坏。请重新打开以查看还能读取哪些内容，或使用备份。</translation>
    </message>
    <message>
        <source>%1 is not a Shelfcast project.</source>
        <translation>%1 不是 Shelfcast 项目。</translation>
    </message>
    <message>
        <source>%1 cannot be opened. Check that it exists and that you may read it.</source>
        <translation>无法打开 %1。请检查它是否存在，以及您是否有读取权限。</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Close other programs, or import the data in parts.</source>
        <translation>内存不足。请关闭其他程序，或分批导入数据。</translation>
    </message>
    <message>
        <source>The project file %1 could not be read or written. Nothing was changed.</source>
        <translation>项目文件 %1 无法读取或写入。未作任何更改。</translation>
    </message>
    <message>
        <source>There is no room left to write %1. Free some space, or choose another folder.</source>
        <translation>没有足够的空间写入 %1。请释放一些空间，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The folder of %1 does not exist. Choose another one.</source>
        <translation>%1 所在的文件夹不存在。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>%1 is a folder. Give the name of a file.</source>
        <translation>%1 是文件夹。请输入文件名。</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose a folder that you may write to, and close the file where it is open.</source>
        <translation>无法写入 %1。请选择您有写入权限的文件夹；如果文件已在别处打开，请先关闭。</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>所有商品</translation>
    </message>
    <message>
        <source>The most valuable items</source>
        <translation>销售额最高的商品</translation>
    </message>
    <message>
        <source>The best-selling items</source>
        <translation>最畅销的商品</translation>
    </message>
    <message>
        <source>Sales forecast</source>
        <translation>销售预测</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Reading the forecast</source>
        <translation>如何阅读预测</translation>
    </message>
    <message>
        <source>The data reach from %1 to %2.</source>
        <translation>数据范围为 %1 至 %2。</translation>
    </message>
    <message>
        <source>The last period, %1, has only %2 days. It waits for the rest and is left out of forecasts.</source>
        <translation>最后一个周期 %1 只有 %2 天的数据。在补齐之前，它不参与预测。</translation>
    </message>
    <message>
        <source>%1 of %2 series have less than two seasons of history: no model can know their season yet.</source>
        <translation>%2 个序列中有 %1 个的历史不足两个季节，任何模型都还无法得知其季节规律。</translation>
    </message>
    <message>
        <source>%1 of %2 series have no record for more than a season: they may no longer be sold.</source>
        <translation>%2 个序列中有 %1 个已超过一个季节没有记录，可能已停售。</translation>
    </message>
    <message>
        <source>%1 series have more returns than sales. Check that their sales were imported.</source>
        <translation>%1 个序列的退货多于销售。请检查其销售数据是否已导入。</translation>
    </message>
    <message>
        <source>The data know no prices, so items are ranked by units. Import a column with price or revenue to rank by money.</source>
        <translation>数据中没有价格，因此商品按件数排名。导入价格列或销售额列后可按金额排名。</translation>
    </message>
    <message>
        <source>%1 rows could not be used. Look at them below, correct the file and import it again.</source>
        <translation>%1 行无法使用。请在下方查看，更正文件后重新导入。</translation>
    </message>
    <message>
        <source>Writing the table</source>
        <translation>正在写入表格</translation>
    </message>
    <message>
        <source>The forecast holds none of these items. Forecast again, then make the report.</source>
        <translation>预测中没有这些商品。请重新预测，然后再生成报告。</translation>
    </message>
    <message>
        <source>Units sold and expected, all items together</source>
        <translation>已售与预计件数（全部商品合计）</translation>
    </message>
    <message>
        <source>Units sold and expected</source>
        <translation>已售与预计件数</translation>
    </message>
    <message>
        <source>This project has no forecast yet. Forecast first, then make the report.</source>
        <translation>此项目还没有预测。请先预测，再生成报告。</translation>
    </message>
    <message>
        <source>This project has no forecast run number %1.</source>
        <translation>此项目没有编号为 %1 的预测运行。</translation>
    </message>
    <message>
        <source>the best model for each item</source>
        <translation>每个商品的最佳模型</translation>
    </message>
    <message>
        <source>The forecast was made at another frequency than the data are read at now. Forecast again, then make the report.</source>
        <translation>预测时使用的频率与现在读取数据的频率不同。请重新预测，然后再生成报告。</translation>
    </message>
    <message>
        <source>%1 hours, %2 to %3</source>
        <translation>%1 小时，%2 至 %3</translation>
    </message>
    <message>
        <source>%1 days, %2 to %3</source>
        <translation>%1 天，%2 至 %3</translation>
    </message>
    <message>
        <source>%1 weeks, %2 to %3</source>
        <translation>%1 周，%2 至 %3</translation>
    </message>
    <message>
        <source>%1 months, %2 to %3</source>
        <translation>%1 个月，%2 至 %3</translation>
    </message>
    <message>
        <source>%1 quarters, %2 to %3</source>
        <translation>%1 个季度，%2 至 %3</translation>
    </message>
    <message>
        <source>%1 years, %2 to %3</source>
        <translation>%1 年，%2 至 %3</translation>
    </message>
    <message>
        <source>0 %</source>
        <translation>0%</translation>
    </message>
    <message>
        <source>−%1 %</source>
        <translation>−%1%</translation>
    </message>
    <message>
        <source>+%1 %</source>
        <translation>+%1%</translation>
    </message>
    <message>
        <source>The data do not reach a year back, so there is no comparison with the year before.</source>
        <translation>数据不足一年，因此无法与去年同期比较。</translation>
    </message>
    <message>
        <source>That is as much as in the same periods a year earlier (%1 units).</source>
        <translation>与去年同期持平（%1 件）。</translation>
    </message>
    <message>
        <source>That is %1 % more than in the same periods a year earlier (%2 units).</source>
        <translation>比去年同期多 %1%（去年同期 %2 件）。</translation>
    </message>
    <message>
        <source>That is %1 % less than in the same periods a year earlier (%2 units).</source>
        <translation>比去年同期少 %1%（去年同期 %2 件）。</translation>
    </message>
    <message>
        <source>%1 gains most: %2 units more than a year earlier (+%3 %).</source>
        <translation>%1 增长最多：比去年同期多 %2 件（+%3%）。</translation>
    </message>
    <message>
        <source>%1 loses most: %2 units less than a year earlier (−%3 %).</source>
        <translation>%1 下降最多：比去年同期少 %2 件（−%3%）。</translation>
    </message>
    <message>
        <source>The history is too short to test the forecast on periods that it had not seen.</source>
        <translation>历史太短，无法用预测未见过的周期来检验预测。</translation>
    </message>
    <message>
        <source>Tested on the last %1 periods, which it had not seen, the forecast was off by %2 % of the units sold (WAPE); repeating the season before (seasonal naive) was off by %3 %.</source>
        <translation>用预测未见过的最近 %1 个周期检验，预测误差为销量的 %2%（WAPE）；照搬上一季节（季节性朴素）的误差为 %3%。</translation>
    </message>
    <message>
        <source>Its error is %1 % smaller than that of seasonal naive.</source>
        <translation>其误差比季节性朴素小 %1%。</translation>
    </message>
    <message>
        <source>Its error is %1 % larger than that of seasonal naive: treat it with care.</source>
        <translation>其误差比季节性朴素大 %1%，请谨慎使用。</translation>
    </message>
    <message>
        <source>In that test it expected %1 % too much.</source>
        <translation>在该检验中，预测偏高 %1%。</translation>
    </message>
    <message>
        <source>In that test it expected %1 % too little.</source>
        <translation>在该检验中，预测偏低 %1%。</translation>
    </message>
    <message>
        <source>%1 of %2 series (an item at a location) are a guess: their history is too short or too irregular. They hold %3 % of the expected units.</source>
        <translation>%2 个序列（某门店的某商品）中有 %1 个属于猜测：其历史太短或太不规律。它们占预计件数的 %3%。</translation>
    </message>
    <message>
        <source>%1 of %2 items are a guess: their history is too short or too irregular. They hold %3 % of the expected units.</source>
        <translation>%2 个商品中有 %1 个属于猜测：其历史太短或太不规律。它们占预计件数的 %3%。</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Data up to</source>
        <translation>数据截至</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Forecast made on</source>
        <translation>预测日期</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>units expected</source>
        <translation>预计件数</translation>
    </message>
    <message>
        <source>value at the latest prices</source>
        <translation>按最新价格计算的金额</translation>
    </message>
    <message>
        <source>against the year before</source>
        <translation>与去年同期相比</translation>
    </message>
    <message>
        <source>error (WAPE)</source>
        <translation>误差（WAPE）</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>error against seasonal naive</source>
        <translation>与季节性朴素的误差对比</translation>
    </message>
    <message>
        <source>The data have changed since this forecast was made. Forecast again to take the changes in.</source>
        <translation>生成此预测后数据已有变化。请重新预测以纳入这些变化。</translation>
    </message>
    <message>
        <source>From %1 to %2 we expect to sell %3 units, with a probability of 80 % between %4 and %5.</source>
        <translation>%1 至 %2 预计销售 %3 件，有 80% 的概率在 %4 至 %5 件之间。</translation>
    </message>
    <message>
        <source>%1 items. From %2 to %3 we expect %4 units (80 %: %5 to %6).</source>
        <translation>%1 个商品。%2 至 %3 预计 %4 件（80%：%5 至 %6）。</translation>
    </message>
    <message>
        <source>%1 items. From %2 to %3 we expect %4 units (80 %: %5 to %6), %7 % less than a year earlier.</source>
        <translation>%1 个商品。%2 至 %3 预计 %4 件（80%：%5 至 %6），比去年同期少 %7%。</translation>
    </message>
    <message>
        <source>%1 items. From %2 to %3 we expect %4 units (80 %: %5 to %6), %7 % more than a year earlier.</source>
        <translation>%1 个商品。%2 至 %3 预计 %4 件（80%：%5 至 %6），比去年同期多 %7%。</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Low 80 %</source>
        <translation>80% 下限</translation>
    </message>
    <message>
        <source>High 80 %</source>
        <translation>80% 上限</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Error (WAPE)</source>
        <translation>误差 (WAPE)</translation>
    </message>
    <message>
        <source>%1 more items</source>
        <translation>另外 %1 个商品</translation>
    </message>
    <message>
        <source>solid</source>
        <translation>可靠</translation>
    </message>
    <message>
        <source>thin</source>
        <translation>较弱</translation>
    </message>
    <message>
        <source>a guess</source>
        <translation>猜测</translation>
    </message>
    <message>
        <source>Without a category</source>
        <translation>无类别</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Models used</source>
        <translation>使用的模型</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The forecast has %1 rows, more than a sheet of a workbook holds. Save it as CSV instead.</source>
        <translation>预测有 %1 行，超过工作簿中一个工作表的容量。请改存为 CSV。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>There are more series than a sheet of a workbook has rows. Save the forecast as CSV instead.</source>
        <translation>序列数超过工作簿中一个工作表的行数。请将预测改存为 CSV。</translation>
    </message>
    <message>
        <source>Sold in the test</source>
        <translation>检验期销量</translation>
    </message>
    <message>
        <source>WAPE</source>
        <translation>WAPE</translation>
    </message>
    <message>
        <source>MASE</source>
        <translation>MASE</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>WAPE, seasonal naive</source>
        <translation>WAPE，季节性朴素</translation>
    </message>
    <message>
        <source>MASE, seasonal naive</source>
        <translation>MASE，季节性朴素</translation>
    </message>
    <message>
        <source>Bias, seasonal naive</source>
        <translation>偏差，季节性朴素</translation>
    </message>
    <message>
        <source>Writing the workbook</source>
        <translation>正在写入工作簿</translation>
    </message>
    <message>
        <source>The file %1 is empty. Export it again.</source>
        <translation>文件 %1 是空的。请重新导出。</translation>
    </message>
    <message>
        <source>%1 is a web page (HTML), whatever its name says. Open it in a spreadsheet program and save it as .xlsx or .csv.</source>
        <translation>不论名称如何，%1 实际上是网页（HTML）。请用电子表格程序打开并另存为 .xlsx 或 .csv。</translation>
    </message>
    <message>
        <source>%1 is a spreadsheet in plain XML. Open it in a spreadsheet program and save it as .xlsx, .ods or .csv.</source>
        <translation>%1 是纯 XML 格式的电子表格。请用电子表格程序打开并另存为 .xlsx、.ods 或 .csv。</translation>
    </message>
    <message>
        <source>%1 holds XML or JSON data, not a table. Export the data as .csv or .xlsx.</source>
        <translation>%1 的内容是 XML 或 JSON 数据，不是表格。请将数据导出为 .csv 或 .xlsx。</translation>
    </message>
    <message>
        <source>%1 is a PDF document, whatever its name says. Ask for the data as .csv or .xlsx.</source>
        <translation>不论名称如何，%1 实际上是 PDF 文档。请索取 .csv 或 .xlsx 格式的数据。</translation>
    </message>
    <message>
        <source>%1 is a picture or a sound, whatever its name says. Choose the spreadsheet itself.</source>
        <translation>不论名称如何，%1 实际上是图片或音频。请选择电子表格文件本身。</translation>
    </message>
    <message>
        <source>%1 is a packed archive. Unpack it and choose the spreadsheet in it.</source>
        <translation>%1 是压缩包。请先解压，再选择其中的电子表格。</translation>
    </message>
    <message>
        <source>%1 is a database file, not a spreadsheet. A project is opened with Open; other data must be exported as .csv or .xlsx.</source>
        <translation>%1 是数据库文件，不是电子表格。项目请用“打开”来打开；其他数据须先导出为 .csv 或 .xlsx。</translation>
    </message>
    <message>
        <source>%1 is a workbook of Excel 4 or older, which cannot be read. Open it in a spreadsheet program and save it as .xlsx.</source>
        <translation>%1 是 Excel 4 或更早版本的工作簿，无法读取。请用电子表格程序打开并另存为 .xlsx。</translation>
    </message>
    <message>
        <source>%1 is a text document, whatever its name says. Save the table in it as .csv or .xlsx.</source>
        <translation>不论名称如何，%1 实际上是文本文档。请将其中的表格另存为 .csv 或 .xlsx。</translation>
    </message>
    <message>
        <source>%1 is no spreadsheet: it holds neither text nor a workbook. Choose a .csv, .xlsx, .ods or .xls file.</source>
        <translation>%1 不是电子表格：其中既没有文本，也没有工作簿。请选择 .csv、.xlsx、.ods 或 .xls 文件。</translation>
    </message>
    <message>
        <source>Reading %1 failed after %2 bytes. Copy the file to this computer and try again.</source>
        <translation>读取 %1 时在 %2 字节后失败。请将文件复制到本机后重试。</translation>
    </message>
    <message>
        <source>The compressed file %1 is cut off or damaged. Copy or download it again.</source>
        <translation>压缩文件 %1 不完整或已损坏。请重新复制或下载。</translation>
    </message>
    <message>
        <source>There is no file %1. Check the name and the folder.</source>
        <translation>文件 %1 不存在。请检查名称和文件夹。</translation>
    </message>
    <message>
        <source>%1 is a folder. Choose a spreadsheet file in it.</source>
        <translation>%1 是文件夹。请选择其中的电子表格文件。</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened for reading. Check its permissions.</source>
        <translation>无法打开文件 %1 进行读取。请检查其权限。</translation>
    </message>
    <message>
        <source>%1 has more than %2 rows. Split it into several files, for example one a year.</source>
        <translation>%1 超过 %2 行。请拆分成多个文件，例如每年一个。</translation>
    </message>
    <message>
        <source>Line %2 of %1 holds a zero byte, so the file is damaged or no text. Export it again.</source>
        <translation>%1 第 %2 行含有零字节，文件可能已损坏或不是文本。请重新导出。</translation>
    </message>
    <message>
        <source>Line %2 of %1 has more than %3 columns. Is the separator right?</source>
        <translation>%1 第 %2 行超过 %3 列。分隔符是否正确？</translation>
    </message>
    <message>
        <source>%1, line %2: a quotation mark is opened but not closed at the end of its field; it was read as an ordinary character.</source>
        <translation>%1 第 %2 行：有引号打开后在字段末尾未关闭，已按普通字符读取。</translation>
    </message>
    <message>
        <source>The record that starts on line %2 of %1 has a field longer than %3 bytes. Perhaps a quotation mark is opened there and never closed.</source>
        <translation>%1 中从第 %2 行开始的记录有一个字段超过 %3 字节。可能是那里的引号打开后一直没有关闭。</translation>
    </message>
    <message>
        <source>Line %2 of %1, column %3: the field is longer than %4 bytes.</source>
        <translation>%1 第 %2 行第 %3 列：字段超过 %4 字节。</translation>
    </message>
    <message>
        <source>%1, line %2: not UTF-8 like the lines before. Such cells were read as %3; check them, or export the file again.</source>
        <translation>%1 第 %2 行：与前面各行不同，不是 UTF-8。此类单元格已按 %3 读取；请检查，或重新导出文件。</translation>
    </message>
    <message>
        <source>%1 is a text file and has one sheet only.</source>
        <translation>%1 是文本文件，只有一个工作表。</translation>
    </message>
    <message>
        <source>The encoding %1 is not known. Use UTF-8, UTF-16LE, UTF-16BE, GB18030 or Windows-1252.</source>
        <translation>未知编码 %1。请使用 UTF-8、UTF-16LE、UTF-16BE、GB18030 或 Windows-1252。</translation>
    </message>
    <message>
        <source>%1 is named like a workbook but holds plain text without columns. Choose the spreadsheet itself, or export it again.</source>
        <translation>%1 的名称像工作簿，内容却是没有分列的纯文本。请选择电子表格文件本身，或重新导出。</translation>
    </message>
    <message>
        <source>%1 is named like a workbook but holds plain text; it was read as text with separators.</source>
        <translation>%1 的名称像工作簿，内容却是纯文本；已按带分隔符的文本读取。</translation>
    </message>
    <message>
        <source>The file %1 has no sheet named &quot;%2&quot;.</source>
        <translation>文件 %1 中没有名为“%2”的工作表。</translation>
    </message>
    <message>
        <source>The file %1 holds no sheet.</source>
        <translation>文件 %1 中没有工作表。</translation>
    </message>
    <message>
        <source>The remembered import settings cannot be read. Choose the columns again.</source>
        <translation>无法读取记住的导入设置。请重新选择列。</translation>
    </message>
    <message>
        <source>Day first: in %1 rows the first number is above 12.</source>
        <translation>日在前：有 %1 行的第一个数字大于 12。</translation>
    </message>
    <message>
        <source>Month first: in %1 rows the second number is above 12.</source>
        <translation>月在前：有 %1 行的第二个数字大于 12。</translation>
    </message>
    <message>
        <source>Day first: the named weekday agrees in %1 of %2 rows.</source>
        <translation>日在前：%2 行中有 %1 行与所写的星期相符。</translation>
    </message>
    <message>
        <source>Month first: the named weekday agrees in %1 of %2 rows.</source>
        <translation>月在前：%2 行中有 %1 行与所写的星期相符。</translation>
    </message>
    <message>
        <source>Day first: read so, all dates fall on the same weekday.</source>
        <translation>日在前：这样读取时，所有日期都是同一个星期几。</translation>
    </message>
    <message>
        <source>Month first: read so, all dates fall on the same weekday.</source>
        <translation>月在前：这样读取时，所有日期都是同一个星期几。</translation>
    </message>
    <message>
        <source>Day first: read so, the rows are sorted by date.</source>
        <translation>日在前：这样读取时，各行按日期排序。</translation>
    </message>
    <message>
        <source>Month first: read so, the rows are sorted by date.</source>
        <translation>月在前：这样读取时，各行按日期排序。</translation>
    </message>
    <message>
        <source>Day first: read so, the dates follow one another without a break.</source>
        <translation>日在前：这样读取时，日期连续无间断。</translation>
    </message>
    <message>
        <source>Month first: read so, the dates follow one another without a break.</source>
        <translation>月在前：这样读取时，日期连续无间断。</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot;: is the day or the month written first? Nothing in the file decides it. Example: %2.</source>
        <translation>列“%1”：日在前还是月在前？文件中没有依据可以判断。例如：%2。</translation>
    </message>
    <message>
        <source>Day first: %1</source>
        <translation>日在前：%1</translation>
    </message>
    <message>
        <source>Month first: %1</source>
        <translation>月在前：%1</translation>
    </message>
    <message>
        <source>The file %1 has no column named &quot;%2&quot;. Check the name in the header row.</source>
        <translation>文件 %1 中没有名为“%2”的列。请检查表头行中的名称。</translation>
    </message>
    <message>
        <source>Reading the rows</source>
        <translation>正在读取各行</translation>
    </message>
    <message>
        <source>Mixed frequencies: %1 gaps of a day, %2 of a week, %3 of a month between the dates.</source>
        <translation>频率不一致：日期之间有 %1 处间隔一天，%2 处间隔一周，%3 处间隔一个月。</translation>
    </message>
    <message>
        <source>Headers that occur more than once, with a number put behind them: %1.</source>
        <translation>重复出现的表头，已在后面加上编号：%1。</translation>
    </message>
    <message>
        <source>The sheet &quot;%1&quot; has the same columns, but its dates overlap with those of &quot;%2&quot;; it is left out.</source>
        <translation>工作表“%1”的列相同，但日期与“%2”重叠，因此略过。</translation>
    </message>
    <message>
        <source>Sheets of the same shape that are read together: %1, from &quot;%2&quot; to &quot;%3&quot;.</source>
        <translation>合并读取的同结构工作表：%1 个，从“%2”到“%3”。</translation>
    </message>
    <message>
        <source>A unit price: it stays the same when the quantity of an item changes.</source>
        <translation>单价：商品数量变化时保持不变。</translation>
    </message>
    <message>
        <source>The money of the line: it grows with the quantity of an item.</source>
        <translation>该行的金额：随商品数量增加。</translation>
    </message>
    <message>
        <source>The row has no date.</source>
        <translation>该行没有日期。</translation>
    </message>
    <message>
        <source>The calendar has no such day.</source>
        <translation>日历中没有这一天。</translation>
    </message>
    <message>
        <source>The date does not fit the column&apos;s order of day and month.</source>
        <translation>日期与该列的日月顺序不符。</translation>
    </message>
    <message>
        <source>The text cannot be read as a date.</source>
        <translation>文本无法读取为日期。</translation>
    </message>
    <message>
        <source>The row names no item.</source>
        <translation>该行没有商品。</translation>
    </message>
    <message>
        <source>The text cannot be read as a number.</source>
        <translation>文本无法读取为数字。</translation>
    </message>
    <message>
        <source>The row has no quantity.</source>
        <translation>该行没有数量。</translation>
    </message>
    <message>
        <source>Rows of totals, left out: %1.</source>
        <translation>已略过的合计行：%1。</translation>
    </message>
    <message>
        <source>Lines of notes or titles, left out: %1, the first in row %2.</source>
        <translation>已略过的备注或标题行：%1，首个在第 %2 行。</translation>
    </message>
    <message>
        <source>Rows that hold nothing of use, left out: %1.</source>
        <translation>已略过的无用行：%1。</translation>
    </message>
    <message>
        <source>Returns: rows with a negative quantity: %1, units together: %2.</source>
        <translation>退货：数量为负的行：%1，合计件数：%2。</translation>
    </message>
    <message>
        <source>Rows or cells that cannot be used, listed with their reasons: %1.</source>
        <translation>无法使用的行或单元格（列有原因）：%1。</translation>
    </message>
    <message>
        <source>Records without a value, kept as missing: %1.</source>
        <translation>没有数值、作为缺失保留的记录：%1。</translation>
    </message>
    <message>
        <source>Checking the rows</source>
        <translation>正在检查各行</translation>
    </message>
    <message>
        <source>The only figures in the file: taken as what is to be forecast.</source>
        <translation>文件中唯一的数字列：作为要预测的内容。</translation>
    </message>
    <message>
        <source>The file has no quantity: this price is taken as the money of each sale.</source>
        <translation>文件中没有数量：此价格作为每笔销售的金额。</translation>
    </message>
    <message>
        <source>Which column holds the quantity sold? %1 columns hold numbers, and no header says it.</source>
        <translation>哪一列是销售数量？有 %1 列是数字，但没有表头说明。</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot;</source>
        <translation>列“%1”</translation>
    </message>
    <message>
        <source>Looks like a total of other columns and is left out.</source>
        <translation>看起来是其他列的合计，已略过。</translation>
    </message>
    <message>
        <source>Cells with text where a number is expected: %1.</source>
        <translation>应为数字却是文本的单元格：%1。</translation>
    </message>
    <message>
        <source>Negative values: %1.</source>
        <translation>负值：%1。</translation>
    </message>
    <message>
        <source>Both decimal marks occur: %1 cells with a point, %2 with a comma.</source>
        <translation>两种小数点都有：%1 个单元格用点，%2 个用逗号。</translation>
    </message>
    <message>
        <source>The periods are only counted, without a calendar. They are placed from %1 on; say another first day if you know it (--first-day).</source>
        <translation>周期只有编号，没有日期。现从 %1 开始排列；如果知道实际的第一天，请指定（--first-day）。</translation>
    </message>
    <message>
        <source>Rows %1 to %2 under &quot;%3&quot; hold the same items once more and are left out.</source>
        <translation>“%3”下的第 %1 至 %2 行重复了相同的商品，已略过。</translation>
    </message>
    <message>
        <source>Rows %1 to %2 are another table without dates and are left out (%3 rows).</source>
        <translation>第 %1 至 %2 行是另一个没有日期的表，已略过（%3 行）。</translation>
    </message>
    <message>
        <source>%1 tables stand on one another in this sheet, with their columns in different places; they are read as one.</source>
        <translation>此工作表中上下排列着 %1 个表，各列位置不同；已合并读取。</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>The header has %1 rows; they are joined.</source>
        <translation>表头有 %1 行，已合并。</translation>
    </message>
    <message>
        <source>Lines of titles above the header, left out: %1.</source>
        <translation>已略过的表头上方标题行：%1。</translation>
    </message>
    <message>
        <source>The sheet has no column of dates. With its column &quot;%1&quot; it looks like a stock list and not like sales. It can be taken as attributes of the items.</source>
        <translation>此工作表没有日期列。从列“%1”来看，它像库存清单而不是销售数据。可作为商品属性导入。</translation>
    </message>
    <message>
        <source>The sheet has no column of dates. With its column &quot;%1&quot; it looks like a price list and not like sales. It can be taken as attributes of the items.</source>
        <translation>此工作表没有日期列。从列“%1”来看，它像价格表而不是销售数据。可作为商品属性导入。</translation>
    </message>
    <message>
        <source>The sheet has no column of dates: it looks like a list of items and not like sales. It can be taken as attributes of the items.</source>
        <translation>此工作表没有日期列：它像商品清单而不是销售数据。可作为商品属性导入。</translation>
    </message>
    <message>
        <source>The sheet has no column of dates, and no headers that are periods. Choose the date column, or export the sales with their dates.</source>
        <translation>此工作表没有日期列，也没有表示周期的表头。请选择日期列，或导出带日期的销售数据。</translation>
    </message>
    <message>
        <source>The sheet holds no rows of data.</source>
        <translation>此工作表没有数据行。</translation>
    </message>
    <message>
        <source>No column holds a quantity or an amount of money. Choose the quantity column.</source>
        <translation>没有任何列包含数量或金额。请选择数量列。</translation>
    </message>
    <message>
        <source>Not one row can be used; the first reason is in row %1. Check the roles of the columns.</source>
        <translation>没有一行可以使用；第一个原因在第 %1 行。请检查各列的用途。</translation>
    </message>
    <message>
        <source>All records are of one date (%1): a forecast needs more history.</source>
        <translation>所有记录都是同一天（%1）：预测需要更多历史。</translation>
    </message>
    <message>
        <source>The workbook %1 is cut off or damaged. Copy or download it again.</source>
        <translation>工作簿 %1 不完整或已损坏。请重新复制或下载。</translation>
    </message>
    <message>
        <source>The workbook %1 is damaged: its part %2 cannot be read. Open it in a spreadsheet program and save it again.</source>
        <translation>工作簿 %1 已损坏：其中的 %2 部分无法读取。请用电子表格程序打开并重新保存。</translation>
    </message>
    <message>
        <source>The part %2 of %1 unpacks to far more than a real workbook holds, so it was not read. If the file is genuine, save it as .csv.</source>
        <translation>%1 的 %2 部分解压后远大于正常工作簿，因此未读取。如果文件没有问题，请另存为 .csv。</translation>
    </message>
    <message>
        <source>The workbook %1 is protected by a password. Open it, remove the password and save it again.</source>
        <translation>工作簿 %1 有密码保护。请打开它，取消密码后重新保存。</translation>
    </message>
    <message>
        <source>A sheet of %1 holds more text than fits into memory. Save it as .csv.</source>
        <translation>%1 的一个工作表文本过多，内存放不下。请另存为 .csv。</translation>
    </message>
    <message>
        <source>Row %2 of %1 has more than %3 columns.</source>
        <translation>%1 第 %2 行超过 %3 列。</translation>
    </message>
    <message>
        <source>A sheet of %1 has more rows or cells than can be read (%2 rows, %3 cells). Split it, or save it as .csv.</source>
        <translation>%1 的一个工作表的行或单元格超过可读取的上限（%2 行，%3 个单元格）。请拆分，或另存为 .csv。</translation>
    </message>
    <message>
        <source>Row %1, column %2: the cell holds more than %3 bytes of text.</source>
        <translation>第 %1 行第 %2 列：单元格的文本超过 %3 字节。</translation>
    </message>
    <message>
        <source>Reading sheet %1</source>
        <translation>正在读取工作表 %1</translation>
    </message>
    <message>
        <source>The workbook %1 is damaged: its sheet %2 cannot be found.</source>
        <translation>工作簿 %1 已损坏：找不到其中的工作表 %2。</translation>
    </message>
    <message>
        <source>Sheet %1: formulas without a computed value were read as empty (%2 cells). Open the file in a spreadsheet program and save it, then import it again.</source>
        <translation>工作表 %1：没有计算结果的公式已按空值读取（%2 个单元格）。请用电子表格程序打开并保存文件，然后重新导入。</translation>
    </message>
    <message>
        <source>%1 has no sheet number %2.</source>
        <translation>%1 中没有第 %2 个工作表。</translation>
    </message>
    <message>
        <source>The workbook %1 has no sheet with cells.</source>
        <translation>工作簿 %1 中没有含单元格的工作表。</translation>
    </message>
    <message>
        <source>The workbook %1 is too large. Save it as .xlsx or .csv.</source>
        <translation>工作簿 %1 太大。请另存为 .xlsx 或 .csv。</translation>
    </message>
    <message>
        <source>%1 is a document, not a spreadsheet. Save the table in it as .ods or .csv.</source>
        <translation>%1 是文档，不是电子表格。请将其中的表格另存为 .ods 或 .csv。</translation>
    </message>
    <message>
        <source>%1 is a document, not a spreadsheet. Save the table in it as .xlsx or .csv.</source>
        <translation>%1 是文档，不是电子表格。请将其中的表格另存为 .xlsx 或 .csv。</translation>
    </message>
    <message>
        <source>%1 is a binary workbook, which cannot be read. Open it in its program and save it as .xlsx.</source>
        <translation>%1 是二进制工作簿，无法读取。请用原程序打开并另存为 .xlsx。</translation>
    </message>
    <message>
        <source>The workbook %1 is damaged: its list of sheets is missing. Open it in a spreadsheet program and save it again.</source>
        <translation>工作簿 %1 已损坏：缺少工作表列表。请用电子表格程序打开并重新保存。</translation>
    </message>
    <message>
        <source>Sheet %1: cells whose text is missing in the file were read as empty (%2 cells).</source>
        <translation>工作表 %1：文件中缺少文本的单元格已按空值读取（%2 个单元格）。</translation>
    </message>
    <message>
        <source>%1 is an Office document, but no workbook. Save the table in it as .xlsx or .csv.</source>
        <translation>%1 是 Office 文档，但不是工作簿。请将其中的表格另存为 .xlsx 或 .csv。</translation>
    </message>
    <message>
        <source>The workbook holds more text than fits into memory. Save the sheet as .csv.</source>
        <translation>工作簿的文本过多，内存放不下。请将该工作表另存为 .csv。</translation>
    </message>
    <message>
        <source>The workbook %1 is damaged: its part %2 is not well-formed near line %3. Open it in a spreadsheet program and save it again.</source>
        <translation>工作簿 %1 已损坏：其中的 %2 部分在第 %3 行附近格式有误。请用电子表格程序打开并重新保存。</translation>
    </message>
    <message>
        <source>The part %2 of %1 declares a document type, which no spreadsheet program writes. For safety it was not read.</source>
        <translation>%1 的 %2 部分声明了文档类型，而电子表格程序不会这样写。为安全起见，未读取。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check that it is still there.</source>
        <translation>无法读取 %1。请检查它是否还在原处。</translation>
    </message>
    <message>
        <source>%1, as asked for; its last periods cannot be used to check it.</source>
        <translation>%1，按要求使用；无法用其最近的周期进行检验。</translation>
    </message>
    <message>
        <source>%1, as asked for. On the last %2 periods it was off by %3 % of sales, seasonal naive by %4 %.</source>
        <translation>%1，按要求使用。最近 %2 个周期的误差为销量的 %3%，季节性朴素为 %4%。</translation>
    </message>
    <message>
        <source>The horizon is %1 periods, but must be between 1 and %2.</source>
        <translation>预测期为 %1 个周期，但必须在 1 到 %2 之间。</translation>
    </message>
    <message>
        <source>%1 holds no sales that could be imported.</source>
        <translation>%1 中没有可导入的销售数据。</translation>
    </message>
    <message>
        <source>%1 holds more than %2 different items and days. Split it into smaller files and import them one after the other.</source>
        <translation>%1 中不同的商品和日期组合超过 %2 个。请拆分成较小的文件，逐个导入。</translation>
    </message>
    <message>
        <source>No row of %1 could be used: %2 were refused. Check the columns and their formats.</source>
        <translation>%1 中没有可以使用的行：%2 行无法使用。请检查各列及其格式。</translation>
    </message>
    <message>
        <source>Everything in this file is in the project already. Nothing was changed.</source>
        <translation>此文件的全部内容已在项目中。未做任何更改。</translation>
    </message>
    <message>
        <source>Details of %1 items are new or changed.</source>
        <translation>%1 个商品的信息是新增或有更改的。</translation>
    </message>
    <message>
        <source>%1 values of signals are new or changed.</source>
        <translation>%1 个信号值是新增或有更改的。</translation>
    </message>
    <message>
        <source>There is not enough memory to import %1. Split it into smaller files and import them one after the other.</source>
        <translation>内存不足，无法导入 %1。请拆分成较小的文件，逐个导入。</translation>
    </message>
    <message>
        <source>The project %1 holds no sales yet. Import a file first.</source>
        <translation>项目 %1 还没有销售数据。请先导入文件。</translation>
    </message>
    <message>
        <source>No item with a sales history matches %1. Use * for any text, as in *cola*.</source>
        <translation>没有带销售历史的商品匹配 %1。可用 * 代表任意文本，例如 *cola*。</translation>
    </message>
    <message>
        <source>The project has no series number %1. It may have gone with an import that was undone.</source>
        <translation>项目中没有编号为 %1 的序列。它可能已随撤销的导入一起移除。</translation>
    </message>
    <message>
        <source>Something went wrong in Shelfcast itself. Nothing was changed; please try again.</source>
        <translation>Shelfcast 自身出错。未做任何更改，请重试。</translation>
    </message>
    <message>
        <source>Drawing the pages</source>
        <translation>正在绘制页面</translation>
    </message>
    <message>
        <source>The sample could not be written to the temporary folder. Free some space and try again.</source>
        <translation>无法将示例写入临时文件夹。请释放一些空间后重试。</translation>
    </message>
    <message>
        <source>There is no model %1. `shelfcast-cli models` lists them.</source>
        <translation>没有模型 %1。`shelfcast-cli models` 可列出所有模型。</translation>
    </message>
    <message>
        <source>--set goes with one model; give --model one id.</source>
        <translation>--set 只能用于一个模型；请给 --model 指定一个 ID。</translation>
    </message>
    <message>
        <source>--first-day %1 is no date. Write it as 2026-01-31.</source>
        <translation>--first-day %1 不是日期。请写成 2026-01-31 的形式。</translation>
    </message>
    <message>
        <source>--role %1 is not COLUMN=ROLE. Roles: item, location, date, quantity, revenue, price, promotion, stock, category, description, past-signal, known-signal, period, unused.</source>
        <translation>--role %1 不是“COLUMN=ROLE”（列=用途）的形式。可用的用途：item, location, date, quantity, revenue, price, promotion, stock, category, description, past-signal, known-signal, period, unused。</translation>
    </message>
    <message>
        <source>Shelfcast met a fault of its own: %1</source>
        <translation>Shelfcast 自身发生故障：%1</translation>
    </message>
    <message>
        <source>This program was built without Qt, so it can&apos;t draw a PDF. Use --csv or --xlsx.</source>
        <translation>此程序构建时未包含 Qt，无法生成 PDF。请使用 --csv 或 --xlsx。</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be made. Choose another one.</source>
        <translation>无法创建文件夹 %1。请另选一个。</translation>
    </message>
    <message>
        <source>Say what to write: --pdf FILE, --csv FOLDER or --xlsx FILE.</source>
        <translation>请指定要写入的内容：--pdf 文件、--csv 文件夹或 --xlsx 文件。</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; holds texts that are no dates, for example &quot;%2&quot;. Write them as 2026-01-31 in the spreadsheet, or choose another column as the date.</source>
        <translation>“%1”列中的文本不是日期，例如“%2”。请在电子表格中写成 2026-01-31 的形式，或选择其他列作为日期。</translation>
    </message>
    <message>
        <source>Seasons as waves</source>
        <translation>用波形表示季节</translation>
    </message>
    <message>
        <source>Sine and cosine waves stand for a second season or one too long for seasonal orders; or for every season; or for none.</source>
        <translation>用正弦和余弦波表示第二个季节，或对季节性阶数来说太长的季节；也可用于所有季节，或都不用。</translation>
    </message>
    <message>
        <source>Further and long seasons</source>
        <translation>其他季节和长季节</translation>
    </message>
    <message>
        <source>All seasons</source>
        <translation>所有季节</translation>
    </message>
    <message>
        <source>How many pairs of sine and cosine a season gets; 0 lets the criterion choose.</source>
        <translation>每个季节用多少对正弦和余弦；0 表示由准则选择。</translation>
    </message>
    <message>
        <source>How many times the series may be differenced from period to period; with 2 the newest slope goes on for ever.</source>
        <translation>序列逐周期最多差分多少次；为 2 时，最新的斜率会一直延续下去。</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>水平</translation>
    </message>
    <message>
        <source>Season of %1 periods</source>
        <translation>季节（%1 个周期）</translation>
    </message>
    <message>
        <source>Past value, lag %1</source>
        <translation>过去的值，滞后 %1</translation>
    </message>
    <message>
        <source>Past error, lag %1</source>
        <translation>过去的误差，滞后 %1</translation>
    </message>
    <message>
        <source>Past seasonal value, lag %1</source>
        <translation>过去的季节性值，滞后 %1</translation>
    </message>
    <message>
        <source>Past seasonal error, lag %1</source>
        <translation>过去的季节性误差，滞后 %1</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Drift a period</source>
        <translation>每个周期的漂移</translation>
    </message>
    <message>
        <source>%1, seasons of %2 periods, drivers: %3</source>
        <translation>%1，各季节分别为 %2 个周期，影响因素：%3</translation>
    </message>
    <message>
        <source>%1, seasons of %2 periods</source>
        <translation>%1，各季节分别为 %2 个周期</translation>
    </message>
    <message>
        <source>%1 trees over all series, %2 features, Tweedie&apos;s loss for seldom sales</source>
        <translation>针对所有序列的 %1 棵树，%2 个特征，Tweedie 损失（适合偶尔才有的销售）</translation>
    </message>
    <message>
        <source>%1 trees over all series, %2 features, absolute loss</source>
        <translation>针对所有序列的 %1 棵树，%2 个特征，绝对损失</translation>
    </message>
    <message>
        <source>%1 trees over all series, %2 features, squared loss</source>
        <translation>针对所有序列的 %1 棵树，%2 个特征，平方损失</translation>
    </message>
    <message>
        <source>Asking the trees</source>
        <translation>正在用树预测</translation>
    </message>
    <message>
        <source>XGBoost failed. Choose another model, and send us the log.</source>
        <translation>XGBoost 出错。请选择其他模型，并把日志发给我们。</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>优化目标</translation>
    </message>
    <message>
        <source>What the trees make small: Tweedie&apos;s loss suits many periods without sales, the squared error gives the mean, the absolute error the middle; automatic looks at the share of periods without sales.</source>
        <translation>树要尽量减小什么：Tweedie 损失适合许多周期没有销售的情况，平方误差得到均值，绝对误差得到中位数；“自动”会根据没有销售的周期所占比例决定。</translation>
    </message>
    <message>
        <source>Tweedie</source>
        <translation>Tweedie</translation>
    </message>
    <message>
        <source>Squared error</source>
        <translation>平方误差</translation>
    </message>
    <message>
        <source>Absolute error</source>
        <translation>绝对误差</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>树的数量</translation>
    </message>
    <message>
        <source>How many trees are grown at most; more can learn finer patterns and take longer.</source>
        <translation>最多生成多少棵树；越多越能学到细微的规律，但耗时更长。</translation>
    </message>
    <message>
        <source>Stop early</source>
        <translation>提前停止</translation>
    </message>
    <message>
        <source>Whether the number of trees is the one that forecast the last periods best, instead of the largest allowed.</source>
        <translation>树的数量是否取对最近几个周期预测最好的那个数，而不是允许的最大值。</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>How many questions a tree asks one after another; deeper ones learn how features act together.</source>
        <translation>一棵树依次提出多少个问题；越深越能学到各特征如何共同起作用。</translation>
    </message>
    <message>
        <source>How much each tree corrects: smaller is slower and steadier.</source>
        <translation>每棵树修正的幅度：越小越慢，但越稳定。</translation>
    </message>
    <message>
        <source>Last values</source>
        <translation>最近的值</translation>
    </message>
    <message>
        <source>How many of the last periods are looked at one by one.</source>
        <translation>逐个查看最近多少个周期。</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>窗口数</translation>
    </message>
    <message>
        <source>Over how many spans means and swings are taken, each twice as long as the one before.</source>
        <translation>在多少个时间段上计算均值和波动，每段的长度是前一段的两倍。</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>样本行数</translation>
    </message>
    <message>
        <source>How many examples are drawn from large data at most: more learn finer patterns and take more memory and time.</source>
        <translation>数据较大时最多抽取多少个样本：越多越能学到细微的规律，但占用更多内存和时间。</translation>
    </message>
    <message>
        <source>Whether weekday, day of the month, month and working days are looked at.</source>
        <translation>是否查看星期几、几号、月份和工作日。</translation>
    </message>
    <message>
        <source>Boosted trees</source>
        <translation>梯度提升树</translation>
    </message>
    <message>
        <source>One model learns from all items at once: last sales, season, calendar, price and promotion; the way that won the M5 competition.</source>
        <translation>一个模型同时学习所有商品：最近的销售、季节、日历、价格和促销；M5 竞赛的获胜方法。</translation>
    </message>
    <message>
        <source>Taking the forecast apart</source>
        <translation>正在分解预测</translation>
    </message>
    <message>
        <source>Looking at the series</source>
        <translation>正在查看序列</translation>
    </message>
    <message>
        <source>All series together are too short for trees, so a simpler model stands in.</source>
        <translation>所有序列合起来对树来说仍太短，因此改用较简单的模型。</translation>
    </message>
    <message>
        <source>Growing trees without the last periods</source>
        <translation>正在生成树（不含最近几个周期）</translation>
    </message>
    <message>
        <source>Growing trees on all periods</source>
        <translation>正在用所有周期生成树</translation>
    </message>
    <message>
        <source>Boosted trees are not available: the library XGBoost is missing. Install it (on Debian: libxgboost0), or choose another model.</source>
        <translation>梯度提升树不可用：缺少 XGBoost 库。请安装（Debian 上为 libxgboost0），或选择其他模型。</translation>
    </message>
    <message>
        <source>None of the combined models could forecast this series.</source>
        <translation>参与组合的模型都无法预测此序列。</translation>
    </message>
    <message>
        <source>The mean of %1</source>
        <translation>%1的均值</translation>
    </message>
    <message>
        <source>The median of %1</source>
        <translation>%1的中位数</translation>
    </message>
    <message>
        <source>None of the combined models could be fitted to this series.</source>
        <translation>参与组合的模型都无法拟合此序列。</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>All of them, or the quick ones only: without ARIMA, several times faster and a little less exact.</source>
        <translation>全部成员，或只用较快的：不含 ARIMA，快数倍，准确度略低。</translation>
    </message>
    <message>
        <source>Combined by</source>
        <translation>组合方式</translation>
    </message>
    <message>
        <source>The mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>The median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Statistical ensemble</source>
        <translation>统计模型组合</translation>
    </message>
    <message>
        <source>Combinations</source>
        <translation>组合</translation>
    </message>
    <message>
        <source>Several statistical models together, chosen by the kind of series: what one gets wrong, others make good.</source>
        <translation>根据序列的类型选用若干统计模型共同预测：一个模型的失误由其他模型弥补。</translation>
    </message>
    <message>
        <source>The median beside the mean</source>
        <translation>中位数与均值并用</translation>
    </message>
    <message>
        <source>Model of the rest</source>
        <translation>剩余部分的模型</translation>
    </message>
    <message>
        <source>What goes on with the series once its seasons are taken out.</source>
        <translation>去除季节后，用什么模型继续预测序列。</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>尺度</translation>
    </message>
    <message>
        <source>Whether the season adds the same units every time, or grows with the level (logarithm, or its milder form the square root).</source>
        <translation>季节是每次增加相同的数量，还是随水平增大（取对数，或较温和的平方根）。</translation>
    </message>
    <message>
        <source>Square root</source>
        <translation>平方根</translation>
    </message>
    <message>
        <source>How many periods the one season to take out has; 0 takes all seasons of the calendar.</source>
        <translation>要去除的那一个季节有多少个周期；0 表示去除日历的所有季节。</translation>
    </message>
    <message>
        <source>Season window</source>
        <translation>季节窗口</translation>
    </message>
    <message>
        <source>Over how many seasons the season is smoothed: few let it change quickly, many keep it steady; 0 takes 11 and 4 more for each longer season.</source>
        <translation>用多少个季节来平滑季节形态：少则变化快，多则稳定；0 表示取 11，每个更长的季节再加 4。</translation>
    </message>
    <message>
        <source>Robust</source>
        <translation>稳健</translation>
    </message>
    <message>
        <source>Whether wild values are kept from shaping the season; takes five times as long.</source>
        <translation>是否不让异常值影响季节形态；耗时为五倍。</translation>
    </message>
    <message>
        <source>Decomposition</source>
        <translation>分解</translation>
    </message>
    <message>
        <source>Seasons taken out first (MSTL)</source>
        <translation>先去除季节（MSTL）</translation>
    </message>
    <message>
        <source>Takes out one or several seasons, lets another model go on with the rest and repeats the seasons; strong where seasons are long or several.</source>
        <translation>去除一个或多个季节，由另一模型预测剩余部分，再重复各季节；适合季节较长或有多个季节的情况。</translation>
    </message>
    <message>
        <source>STL and exponential smoothing</source>
        <translation>STL 加指数平滑</translation>
    </message>
    <message>
        <source>Takes the season out by local regression and smooths the rest exponentially; the usual way with weekly data.</source>
        <translation>用局部回归去除季节，再对剩余部分做指数平滑；周数据的常用方法。</translation>
    </message>
    <message>
        <source>%1 on the logarithm without its season of %2 periods</source>
        <translation>%1，取对数并去除 %2 个周期的季节</translation>
    </message>
    <message>
        <source>%1 without its season of %2 periods</source>
        <translation>%1，去除 %2 个周期的季节</translation>
    </message>
    <message>
        <source>%1 on the logarithm without its seasons of %2 periods</source>
        <translation>%1，取对数并去除各为 %2 个周期的季节</translation>
    </message>
    <message>
        <source>%1 without its seasons of %2 periods</source>
        <translation>%1，去除各为 %2 个周期的季节</translation>
    </message>
    <message>
        <source>%1 on the logarithm</source>
        <translation>%1，取对数</translation>
    </message>
    <message>
        <source>Some periods are zero or below, so no logarithm is taken.</source>
        <translation>有些周期为零或负数，因此不取对数。</translation>
    </message>
    <message>
        <source>This model cannot be taken apart.</source>
        <translation>此模型无法分解。</translation>
    </message>
    <message>
        <source>The history was too short for this model, so a simpler one stands in.</source>
        <translation>历史太短，不足以使用此模型，因此改用较简单的模型。</translation>
    </message>
    <message>
        <source>Trend a period</source>
        <translation>每个周期的趋势</translation>
    </message>
    <message>
        <source>Change of the trend from %1 on</source>
        <translation>自 %1 起的趋势变化</translation>
    </message>
    <message>
        <source>Period %1 of %2</source>
        <translation>第 %1 个周期，共 %2 个</translation>
    </message>
    <message>
        <source>Season of %1 periods, wave %2, sine</source>
        <translation>季节（%1 个周期），第 %2 个波，正弦</translation>
    </message>
    <message>
        <source>Season of %1 periods, wave %2, cosine</source>
        <translation>季节（%1 个周期），第 %2 个波，余弦</translation>
    </message>
    <message>
        <source>%1, %2 periods before</source>
        <translation>%1，%2 个周期前</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation>当月天数</translation>
    </message>
    <message>
        <source>First week of the month</source>
        <translation>每月第一周</translation>
    </message>
    <message>
        <source>First days of the month</source>
        <translation>月初几天</translation>
    </message>
    <message>
        <source>Last days of the month</source>
        <translation>月末几天</translation>
    </message>
    <message>
        <source>Time of the year</source>
        <translation>一年中的时段</translation>
    </message>
    <message>
        <source>Linear regression of the logarithm: trend %1 % a period with %2 changes, %3 seasonal and %4 calendar terms, %5 of an error carried over</source>
        <translation>对数线性回归：趋势每个周期 %1%，变化 %2 次，%3 个季节项和 %4 个日历项，误差延续比例 %5</translation>
    </message>
    <message>
        <source>Linear regression of the logarithm: trend %1 % a period with %2 changes, %3 seasonal and %4 calendar terms, %5 of an error carried over; drivers: %6</source>
        <translation>对数线性回归：趋势每个周期 %1%，变化 %2 次，%3 个季节项和 %4 个日历项，误差延续比例 %5；影响因素：%6</translation>
    </message>
    <message>
        <source>Linear regression: trend %1 a period with %2 changes, %3 seasonal and %4 calendar terms, %5 of an error carried over</source>
        <translation>线性回归：趋势每个周期 %1，变化 %2 次，%3 个季节项和 %4 个日历项，误差延续比例 %5</translation>
    </message>
    <message>
        <source>Linear regression: trend %1 a period with %2 changes, %3 seasonal and %4 calendar terms, %5 of an error carried over; drivers: %6</source>
        <translation>线性回归：趋势每个周期 %1，变化 %2 次，%3 个季节项和 %4 个日历项，误差延续比例 %5；影响因素：%6</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>常数</translation>
    </message>
    <message>
        <source>Logarithm, %1 trend and %2 seasonal terms, %3 of an error carried over, %4 of that kept each period</source>
        <translation>对数，%1 个趋势项和 %2 个季节项，误差延续比例 %3，此后每个周期保留 %4</translation>
    </message>
    <message>
        <source>%1 trend and %2 seasonal terms, %3 of an error carried over, %4 of that kept each period</source>
        <translation>%1 个趋势项和 %2 个季节项，误差延续比例 %3，此后每个周期保留 %4</translation>
    </message>
    <message>
        <source>Holidays of</source>
        <translation>节假日所属国家</translation>
    </message>
    <message>
        <source>Whose public holidays and shopping days are part of it, each group with a coefficient of its own.</source>
        <translation>包含哪个国家的公共假日和购物节，每组各有自己的系数。</translation>
    </message>
    <message>
        <source>No country</source>
        <translation>不选国家</translation>
    </message>
    <message>
        <source>Whether a line through time may be part of it, where it explains enough.</source>
        <translation>当时间直线足以解释销售时，是否可以包含它。</translation>
    </message>
    <message>
        <source>Changes of the trend</source>
        <translation>趋势变化次数</translation>
    </message>
    <message>
        <source>At how many places in the history the trend may bend; most are dropped again; 0 keeps it straight.</source>
        <translation>趋势在历史中最多可以在多少处转折；其中大多数最后会被去掉；0 表示保持直线。</translation>
    </message>
    <message>
        <source>Damping of the trend</source>
        <translation>趋势阻尼</translation>
    </message>
    <message>
        <source>How much of the trend is left from one coming period to the next: 1 goes on along the line, 0.9 soon levels off; 0 chooses.</source>
        <translation>今后每过一个周期，趋势还保留多少：1 表示沿直线继续，0.9 很快趋平；0 表示自动选择。</translation>
    </message>
    <message>
        <source>How seasons enter: a mean for each of their periods, smooth waves, not at all, or whichever explains most for what it costs.</source>
        <translation>季节如何计入：每个周期一个均值、平滑的波形、完全不用，或采用相对其复杂度最能解释销售的方式。</translation>
    </message>
    <message>
        <source>Late effects of drivers</source>
        <translation>影响因素的滞后影响</translation>
    </message>
    <message>
        <source>How many periods later a price or promotion may still be felt; each adds a term a driver.</source>
        <translation>价格或促销在多少个周期之后仍可能有影响；每多一个周期，每个影响因素就增加一项。</translation>
    </message>
    <message>
        <source>Whether coefficients are pulled towards zero as far as that forecast the past better; off is ordinary least squares.</source>
        <translation>是否把系数向零收缩，以能更好地预测过去为限；关：普通最小二乘法。</translation>
    </message>
    <message>
        <source>Shrink by</source>
        <translation>收缩方式</translation>
    </message>
    <message>
        <source>How coefficients are pulled towards zero: all of them a little (ridge), the weak ones to nothing (lasso), or both.</source>
        <translation>如何把系数向零收缩：全部略微收缩（岭回归）、弱的归零（Lasso），或两者结合。</translation>
    </message>
    <message>
        <source>Ridge</source>
        <translation>岭回归</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Elastic net</source>
        <translation>弹性网络</translation>
    </message>
    <message>
        <source>Carry errors</source>
        <translation>延续误差</translation>
    </message>
    <message>
        <source>Whether the forecast starts from where sales were last, as far as errors of the past stayed; off is a line through all periods alike.</source>
        <translation>预测是否从最近的销售所在位置出发，以过去的误差能持续的程度为限；关：同等对待所有周期的一条线。</translation>
    </message>
    <message>
        <source>Trend, season, calendar, holidays, price, promotion and other drivers, each with a coefficient that can be read.</source>
        <translation>趋势、季节、日历、节假日、价格、促销和其他影响因素，各有一个可以读懂的系数。</translation>
    </message>
    <message>
        <source>Negative binomial</source>
        <translation>负二项</translation>
    </message>
    <message>
        <source>A sale or none, and a negative binomial size</source>
        <translation>有无销售，销量大小为负二项</translation>
    </message>
    <message>
        <source>A sale or none, and a lognormal size</source>
        <translation>有无销售，销量大小为对数正态</translation>
    </message>
    <message>
        <source>A sale or none, and a gamma size</source>
        <translation>有无销售，销量大小为伽马</translation>
    </message>
    <message>
        <source>Negative binomial around a level of %1</source>
        <translation>围绕水平 %1 的负二项</translation>
    </message>
    <message>
        <source>A sale in %1 of 100 periods, of %2 on average (negative binomial)</source>
        <translation>每 100 个周期中有 %1 个有销售，平均每次 %2（负二项）</translation>
    </message>
    <message>
        <source>A sale in %1 of 100 periods, of %2 on average (lognormal)</source>
        <translation>每 100 个周期中有 %1 个有销售，平均每次 %2（对数正态）</translation>
    </message>
    <message>
        <source>A sale in %1 of 100 periods, of %2 on average (gamma)</source>
        <translation>每 100 个周期中有 %1 个有销售，平均每次 %2（伽马）</translation>
    </message>
    <message>
        <source>Periods with more returns than sales count as periods without a sale.</source>
        <translation>退货多于销售的周期按没有销售计算。</translation>
    </message>
    <message>
        <source>No sale in the known periods</source>
        <translation>有数据的周期中没有销售</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>How smoothing begins: with the plain mean of what is seen so far, or with the first value alone, as first published.</source>
        <translation>平滑如何开始：用到目前为止所见值的简单均值，或像最初发表时那样只用第一个值。</translation>
    </message>
    <message>
        <source>Mean so far</source>
        <translation>至今均值</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>第一个值</translation>
    </message>
    <message>
        <source>Where low and high come from: a curve for the size of a sale, or the sizes of the past as they were.</source>
        <translation>高低值的来源：每次销量大小的曲线，或过去实际的每次销量。</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Sizes of the past</source>
        <translation>过去的每次销量</translation>
    </message>
    <message>
        <source>Periods a sum</source>
        <translation>汇总周期数</translation>
    </message>
    <message>
        <source>Slow movers</source>
        <translation>慢销商品</translation>
    </message>
    <message>
        <source>Counted sales</source>
        <translation>销量计数</translation>
    </message>
    <message>
        <source>How likely each number of pieces is: for stock that must cover a rare large sale.</source>
        <translation>各种件数的可能性有多大：适合库存必须应对偶尔大单的情况。</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Whether pieces are counted around one level, or a sale or none comes first and its size then; the history decides if automatic.</source>
        <translation>件数围绕一个水平计数，还是先看有无销售、再看销量大小；“自动”时由历史决定。</translation>
    </message>
    <message>
        <source>One level</source>
        <translation>单一水平</translation>
    </message>
    <message>
        <source>Chance and size</source>
        <translation>概率和大小</translation>
    </message>
    <message>
        <source>Size of measured sales</source>
        <translation>计量销售的大小</translation>
    </message>
    <message>
        <source>The curve for sales that are weighed or measured: lognormal allows larger ones than gamma.</source>
        <translation>按重量或尺寸计量的销售所用的曲线：对数正态比伽马允许更大的值。</translation>
    </message>
    <message>
        <source>Lognormal</source>
        <translation>对数正态</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>伽马</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>How fast the size of sales is forgotten, a period; 0 lets the history weigh slow and fast.</source>
        <translation>每个周期遗忘销量大小的速度；0 表示由历史权衡快慢。</translation>
    </message>
    <message>
        <source>Weight of the chance</source>
        <translation>概率的权重</translation>
    </message>
    <message>
        <source>How fast the chance of a sale is forgotten, a period; 0 lets the history weigh slow and fast.</source>
        <translation>每个周期遗忘销售概率的速度；0 表示由历史权衡快慢。</translation>
    </message>
    <message>
        <source>How much the newest sale counts, for its size and for the time since the one before; 0 lets the history decide.</source>
        <translation>最新一次销售占多大比重，包括其销量大小和距上一次的时间；0 表示由历史决定。</translation>
    </message>
    <message>
        <source>How much the newest sum counts; 0 lets the history decide.</source>
        <translation>最新的合计占多大比重；0 表示由历史决定。</translation>
    </message>
    <message>
        <source>Croston</source>
        <translation>Croston</translation>
    </message>
    <message>
        <source>How much a sale is, over how long it takes to the next; for items that sell now and then.</source>
        <translation>每次销量除以到下一次销售的间隔；适合偶尔才有销售的商品。</translation>
    </message>
    <message>
        <source>Syntetos-Boylan</source>
        <translation>Syntetos-Boylan</translation>
    </message>
    <message>
        <source>Croston&apos;s method less the upward bias that a ratio of two means has.</source>
        <translation>Croston 方法，去掉两个均值之比带来的偏高。</translation>
    </message>
    <message>
        <source>Teunter-Syntetos-Babai</source>
        <translation>Teunter-Syntetos-Babai</translation>
    </message>
    <message>
        <source>The chance of a sale and its size; the chance falls while nothing sells, so that dying items are seen.</source>
        <translation>销售的概率及其大小；没有销售时概率下降，因此能看出逐渐停销的商品。</translation>
    </message>
    <message>
        <source>How much the newest sale counts for the size of the next; 0 lets the history decide.</source>
        <translation>最新一次销售对下一次销量大小占多大比重；0 表示由历史决定。</translation>
    </message>
    <message>
        <source>How much the newest period counts for the chance of a sale; 0 lets the history decide.</source>
        <translation>最新周期对销售概率占多大比重；0 表示由历史决定。</translation>
    </message>
    <message>
        <source>Aggregate and share out</source>
        <translation>汇总后分摊</translation>
    </message>
    <message>
        <source>Smooths sums over as many periods as lie between two sales, and shares them out.</source>
        <translation>按两次销售之间的周期数汇总并平滑，再分摊到各周期。</translation>
    </message>
    <message>
        <source>How many periods are summed; 0 takes the mean time between sales.</source>
        <translation>汇总多少个周期；0 表示取两次销售之间的平均间隔。</translation>
    </message>
    <message>
        <source>Several sums</source>
        <translation>多种汇总</translation>
    </message>
    <message>
        <source>The mean of smoothed sums over one, two ... periods: no single one must be chosen.</source>
        <translation>按一个、两个……周期汇总并平滑后取均值：不必只选其中一种。</translation>
    </message>
    <message>
        <source>The most periods that are summed; 0 takes the mean time between sales.</source>
        <translation>最多汇总多少个周期；0 表示取两次销售之间的平均间隔。</translation>
    </message>
    <message>
        <source>Croston: a sale of %1 every %2 periods, with a weight of %3 on the newest sale</source>
        <translation>Croston：每 %2 个周期销售 %1，最新一次销售的权重为 %3</translation>
    </message>
    <message>
        <source>Croston, corrected: a sale of %1 every %2 periods, with a weight of %3 on the newest sale</source>
        <translation>Croston（已校正）：每 %2 个周期销售 %1，最新一次销售的权重为 %3</translation>
    </message>
    <message>
        <source>A sale of %1 in %2 of 100 periods, with weights of %3 on the newest sale and %4 on the newest period</source>
        <translation>每 100 个周期中有 %2 个有销售，每次 %1，最新一次销售的权重为 %3，最新周期的权重为 %4</translation>
    </message>
    <message>
        <source>Sums over %1 periods, with a weight of %2 on the newest</source>
        <translation>按 %1 个周期汇总，最新合计的权重为 %2</translation>
    </message>
    <message>
        <source>The mean of what sums over 1 to %1 periods say</source>
        <translation>按 1 至 %1 个周期汇总所得结果的均值</translation>
    </message>
    <message>
        <source>Whether a season is taken out first, multiplied or added. Automatic takes one out where the data show it.</source>
        <translation>是否先去除季节，按乘法还是加法。“自动”会在数据显示有季节时去除。</translation>
    </message>
    <message>
        <source>Theta</source>
        <translation>Theta</translation>
    </message>
    <message>
        <source>How much of the long-run trend the forecast follows: 1 none, 2 half, 10 nine tenths.</source>
        <translation>预测跟随多少长期趋势：1 表示不跟随，2 表示一半，10 表示十分之九。</translation>
    </message>
    <message>
        <source>How much of the line the forecast follows: as the past errors say, or half of it as in the classic method.</source>
        <translation>预测跟随直线的多少：由过去的误差决定，或像经典方法那样取一半。</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>一半</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>直线</translation>
    </message>
    <message>
        <source>Whether smoothing is fitted to the series, with a drift added later, or to the theta line of the first paper.</source>
        <translation>平滑是拟合序列本身、之后再加漂移，还是拟合最初论文中的 Theta 线。</translation>
    </message>
    <message>
        <source>Theta line</source>
        <translation>Theta 线</translation>
    </message>
    <message>
        <source>Whether the line is drawn anew with each period or once through all; automatic takes what would have erred less.</source>
        <translation>直线是随每个周期重新绘制，还是一次贯穿所有周期；“自动”会采用过去误差较小的一种。</translation>
    </message>
    <message>
        <source>Drawn anew</source>
        <translation>逐周期重画</translation>
    </message>
    <message>
        <source>One line</source>
        <translation>一条直线</translation>
    </message>
    <message>
        <source>Where low and high come from: the past errors, also those several periods ahead, or the plain formula, which is often too sure.</source>
        <translation>高低值的来源：过去的误差（包括提前多个周期的误差），或简单公式（往往过于乐观）。</translation>
    </message>
    <message>
        <source>Steadied</source>
        <translation>稳定化</translation>
    </message>
    <message>
        <source>Draws the season, the smoothing weight and theta a little to what is usual, which helps short histories; off fits as in the paper.</source>
        <translation>把季节、平滑权重和 theta 略微拉向常见值，有助于较短的历史；关：按论文拟合。</translation>
    </message>
    <message>
        <source>A level that follows the newest periods, with half of the long-run trend; hard to beat for its size.</source>
        <translation>跟随最新周期变化的水平，加上一半的长期趋势；模型虽小，却很难超越。</translation>
    </message>
    <message>
        <source>Optimised theta</source>
        <translation>优化 Theta</translation>
    </message>
    <message>
        <source>Theta with as much of the long-run trend as the past errors ask for.</source>
        <translation>按过去的误差决定采用多少长期趋势的 Theta。</translation>
    </message>
    <message>
        <source>Dynamic optimised theta</source>
        <translation>动态优化 Theta</translation>
    </message>
    <message>
        <source>Optimised theta whose trend line is drawn anew with every period.</source>
        <translation>趋势线随每个周期重新绘制的优化 Theta。</translation>
    </message>
    <message>
        <source>Theta with drift</source>
        <translation>带漂移的 Theta</translation>
    </message>
    <message>
        <source>Theta with one line</source>
        <translation>一条直线的 Theta</translation>
    </message>
    <message>
        <source>Theta with a line drawn anew each period</source>
        <translation>逐周期重画直线的 Theta</translation>
    </message>
    <message>
        <source>%1 (theta %2, alpha %3), no season</source>
        <translation>%1（theta %2，alpha %3），无季节</translation>
    </message>
    <message>
        <source>%1 (theta %2, alpha %3), multiplied by a season of %4 periods</source>
        <translation>%1（theta %2，alpha %3），乘以 %4 个周期的季节</translation>
    </message>
    <message>
        <source>%1 (theta %2, alpha %3), plus a season of %4 periods</source>
        <translation>%1（theta %2，alpha %3），加上 %4 个周期的季节</translation>
    </message>
    <message>
        <source>%1 known periods are too few for this season, so none is used.</source>
        <translation>只有 %1 个周期有数据，不足以使用此季节，因此未使用季节。</translation>
    </message>
    <message>
        <source>Some periods are zero or below, so the season is added, not multiplied.</source>
        <translation>有些周期为零或负数，因此季节采用加法，不用乘法。</translation>
    </message>
    <message>
        <source>Typical one-step error</source>
        <translation>典型的提前一期误差</translation>
    </message>
    <message>
        <source>New Year&apos;s Day</source>
        <translation>元旦</translation>
    </message>
    <message>
        <source>Martin Luther King Day</source>
        <translation>马丁·路德·金纪念日</translation>
    </message>
    <message>
        <source>Valentine&apos;s Day</source>
        <translation>情人节</translation>
    </message>
    <message>
        <source>Presidents&apos; Day</source>
        <translation>总统日</translation>
    </message>
    <message>
        <source>Easter Sunday</source>
        <translation>复活节星期日</translation>
    </message>
    <message>
        <source>Mother&apos;s Day</source>
        <translation>母亲节</translation>
    </message>
    <message>
        <source>Memorial Day</source>
        <translation>阵亡将士纪念日</translation>
    </message>
    <message>
        <source>Juneteenth</source>
        <translation>六月节</translation>
    </message>
    <message>
        <source>Independence Day</source>
        <translation>独立日</translation>
    </message>
    <message>
        <source>Labor Day</source>
        <translation>劳动节</translation>
    </message>
    <message>
        <source>Columbus Day</source>
        <translation>哥伦布日</translation>
    </message>
    <message>
        <source>Halloween</source>
        <translation>万圣节</translation>
    </message>
    <message>
        <source>Veterans Day</source>
        <translation>退伍军人节</translation>
    </message>
    <message>
        <source>Thanksgiving</source>
        <translation>感恩节</translation>
    </message>
    <message>
        <source>Black Friday</source>
        <translation>黑色星期五</translation>
    </message>
    <message>
        <source>Cyber Monday</source>
        <translation>网络星期一</translation>
    </message>
    <message>
        <source>The week before Christmas</source>
        <translation>圣诞节前一周</translation>
    </message>
    <message>
        <source>Christmas Day</source>
        <translation>圣诞节</translation>
    </message>
    <message>
        <source>Good Friday</source>
        <translation>耶稣受难日</translation>
    </message>
    <message>
        <source>Easter Monday</source>
        <translation>复活节星期一</translation>
    </message>
    <message>
        <source>Early May bank holiday</source>
        <translation>五月初银行假日</translation>
    </message>
    <message>
        <source>Spring bank holiday</source>
        <translation>春季银行假日</translation>
    </message>
    <message>
        <source>Jubilee bank holiday</source>
        <translation>登基周年庆银行假日</translation>
    </message>
    <message>
        <source>Royal wedding</source>
        <translation>王室婚礼</translation>
    </message>
    <message>
        <source>State funeral</source>
        <translation>国葬</translation>
    </message>
    <message>
        <source>Coronation</source>
        <translation>加冕典礼</translation>
    </message>
    <message>
        <source>Summer bank holiday</source>
        <translation>夏季银行假日</translation>
    </message>
    <message>
        <source>Boxing Day</source>
        <translation>节礼日</translation>
    </message>
    <message>
        <source>Millennium bank holiday</source>
        <translation>千禧年银行假日</translation>
    </message>
    <message>
        <source>Labour Day</source>
        <translation>劳动节</translation>
    </message>
    <message>
        <source>Ascension Day</source>
        <translation>耶稣升天节</translation>
    </message>
    <message>
        <source>Whit Monday</source>
        <translation>圣灵降临节星期一</translation>
    </message>
    <message>
        <source>German Unity Day</source>
        <translation>德国统一日</translation>
    </message>
    <message>
        <source>Reformation Day</source>
        <translation>宗教改革日</translation>
    </message>
    <message>
        <source>Repentance Day</source>
        <translation>忏悔祈祷日</translation>
    </message>
    <message>
        <source>Victory Day</source>
        <translation>胜利日</translation>
    </message>
    <message>
        <source>Bastille Day</source>
        <translation>法国国庆日</translation>
    </message>
    <message>
        <source>Assumption Day</source>
        <translation>圣母升天节</translation>
    </message>
    <message>
        <source>All Saints&apos; Day</source>
        <translation>诸圣节</translation>
    </message>
    <message>
        <source>Armistice Day</source>
        <translation>停战日</translation>
    </message>
    <message>
        <source>The two weeks before Lunar New Year</source>
        <translation>春节前两周</translation>
    </message>
    <message>
        <source>Lunar New Year&apos;s Eve</source>
        <translation>除夕</translation>
    </message>
    <message>
        <source>Lunar New Year</source>
        <translation>春节</translation>
    </message>
    <message>
        <source>Tomb-Sweeping Day</source>
        <translation>清明节</translation>
    </message>
    <message>
        <source>Dragon Boat Festival</source>
        <translation>端午节</translation>
    </message>
    <message>
        <source>618 shopping festival</source>
        <translation>618 购物节</translation>
    </message>
    <message>
        <source>Mid-Autumn Festival</source>
        <translation>中秋节</translation>
    </message>
    <message>
        <source>National Day</source>
        <translation>国庆节</translation>
    </message>
    <message>
        <source>Singles&apos; Day</source>
        <translation>双十一</translation>
    </message>
    <message>
        <source>Victoria Day</source>
        <translation>维多利亚日</translation>
    </message>
    <message>
        <source>Canada Day</source>
        <translation>加拿大日</translation>
    </message>
    <message>
        <source>National Day for Truth and Reconciliation</source>
        <translation>全国真相与和解日</translation>
    </message>
    <message>
        <source>Remembrance Day</source>
        <translation>国殇纪念日</translation>
    </message>
    <message>
        <source>Australia Day</source>
        <translation>澳大利亚日</translation>
    </message>
    <message>
        <source>Easter Saturday</source>
        <translation>复活节星期六</translation>
    </message>
    <message>
        <source>Anzac Day</source>
        <translation>澳新军团日</translation>
    </message>
    <message>
        <source>The monarch&apos;s birthday</source>
        <translation>君主诞辰日</translation>
    </message>
    <message>
        <source>National day of mourning</source>
        <translation>全国哀悼日</translation>
    </message>
    <message>
        <source>Carnival</source>
        <translation>狂欢节</translation>
    </message>
    <message>
        <source>Tiradentes Day</source>
        <translation>蒂拉登特斯日</translation>
    </message>
    <message>
        <source>Corpus Christi</source>
        <translation>基督圣体节</translation>
    </message>
    <message>
        <source>Lovers&apos; Day</source>
        <translation>恋人节</translation>
    </message>
    <message>
        <source>Our Lady of Aparecida</source>
        <translation>阿帕雷西达圣母节</translation>
    </message>
    <message>
        <source>All Souls&apos; Day</source>
        <translation>万灵节</translation>
    </message>
    <message>
        <source>Republic Day</source>
        <translation>共和国日</translation>
    </message>
    <message>
        <source>Black Awareness Day</source>
        <translation>黑人觉醒日</translation>
    </message>
    <message>
        <source>Holi</source>
        <translation>洒红节</translation>
    </message>
    <message>
        <source>Gandhi Jayanti</source>
        <translation>甘地诞辰日</translation>
    </message>
    <message>
        <source>The week before Diwali</source>
        <translation>排灯节前一周</translation>
    </message>
    <message>
        <source>Diwali</source>
        <translation>排灯节</translation>
    </message>
    <message>
        <source>Coming of Age Day</source>
        <translation>成人节</translation>
    </message>
    <message>
        <source>Foundation Day</source>
        <translation>建国纪念日</translation>
    </message>
    <message>
        <source>The Emperor&apos;s Birthday</source>
        <translation>天皇诞生日</translation>
    </message>
    <message>
        <source>Vernal Equinox Day</source>
        <translation>春分日</translation>
    </message>
    <message>
        <source>Showa Day</source>
        <translation>昭和日</translation>
    </message>
    <message>
        <source>Accession Day</source>
        <translation>天皇即位日</translation>
    </message>
    <message>
        <source>Constitution Day</source>
        <translation>宪法纪念日</translation>
    </message>
    <message>
        <source>Greenery Day</source>
        <translation>绿之日</translation>
    </message>
    <message>
        <source>Children&apos;s Day</source>
        <translation>儿童节</translation>
    </message>
    <message>
        <source>Marine Day</source>
        <translation>海之日</translation>
    </message>
    <message>
        <source>Mountain Day</source>
        <translation>山之日</translation>
    </message>
    <message>
        <source>Respect for the Aged Day</source>
        <translation>敬老日</translation>
    </message>
    <message>
        <source>Autumnal Equinox Day</source>
        <translation>秋分日</translation>
    </message>
    <message>
        <source>Sports Day</source>
        <translation>体育日</translation>
    </message>
    <message>
        <source>Enthronement Ceremony</source>
        <translation>即位典礼</translation>
    </message>
    <message>
        <source>Culture Day</source>
        <translation>文化日</translation>
    </message>
    <message>
        <source>Labour Thanksgiving Day</source>
        <translation>勤劳感谢日</translation>
    </message>
    <message>
        <source>Citizens&apos; holiday</source>
        <translation>国民休息日</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>美国</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>英国</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>德国</translation>
    </message>
    <message>
        <source>France</source>
        <translation>法国</translation>
    </message>
    <message>
        <source>China</source>
        <translation>中国</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>加拿大</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>澳大利亚</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>巴西</translation>
    </message>
    <message>
        <source>India</source>
        <translation>印度</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>日本</translation>
    </message>
    <message>
        <source>Easter</source>
        <translation>复活节</translation>
    </message>
    <message>
        <source>Ascension and Pentecost</source>
        <translation>耶稣升天节和圣灵降临节</translation>
    </message>
    <message>
        <source>Golden Week</source>
        <translation>黄金周</translation>
    </message>
    <message>
        <source>Christmas</source>
        <translation>圣诞节</translation>
    </message>
    <message>
        <source>Other public holidays</source>
        <translation>其他公共假日</translation>
    </message>
    <message>
        <source>Day off in lieu</source>
        <translation>补假</translation>
    </message>
    <message>
        <source>The calendar has changed since this forecast: forecast again.</source>
        <translation>该预测之后日历已更改：请重新预测。</translation>
    </message>
    <message>
        <source>The data have changed since this forecast: forecast again.</source>
        <translation>该预测之后数据已更改：请重新预测。</translation>
    </message>
    <message>
        <source>This item has no forecast yet.</source>
        <translation>此商品还没有预测。</translation>
    </message>
    <message>
        <source>Whether orders are compared by a quicker approximate fit. Automatic does so for more than 150 periods, seasons longer than 12, or gaps.</source>
        <translation>比较阶数时是否用较快的近似拟合。“自动”会在周期超过 150 个、季节长于 12 或有空缺时这样做。</translation>
    </message>
    <message>
        <source>Estimation</source>
        <translation>估计方法</translation>
    </message>
    <message>
        <source>Steady: growth is expected to change slowly, and a form must also see a season ahead. Likelihood: the fit one period ahead alone decides, as in R.</source>
        <translation>平稳：预期增长变化缓慢，且所选形式还须能较好地预测一个季节。似然：只由提前一个周期的拟合决定，与 R 相同。</translation>
    </message>
    <message>
        <source>Steady</source>
        <translation>平稳</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>似然</translation>
    </message>
    <message>
        <source>Bounds</source>
        <translation>取值范围</translation>
    </message>
    <message>
        <source>What smoothing weights may be: weighted means (usual), whatever forgets the past in the end (admissible), or what is both.</source>
        <translation>平滑权重可以取哪些值：构成加权平均的值（常规）、最终会遗忘过去的任何值（可容许），或同时满足两者的值。</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者兼顾</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Admissible</source>
        <translation>可容许</translation>
    </message>
    <message>
        <source>%1 with the expectation of steady growth</source>
        <translation>%1，预期增长平稳</translation>
    </message>
    <message>
        <source>Test of the season</source>
        <translation>季节检验</translation>
    </message>
    <message>
        <source>What decides on a seasonal difference: how strong the season is, or one of two tests of whether it wanders.</source>
        <translation>由什么决定是否做季节性差分：季节的强度，或两种检验季节是否游移的方法之一。</translation>
    </message>
    <message>
        <source>Strength of the season</source>
        <translation>季节强度</translation>
    </message>
    <message>
        <source>Complex exponential smoothing, chosen automatically</source>
        <translation>复数指数平滑（自动选择）</translation>
    </message>
    <message>
        <source>A level with a hidden potential behind it, which bends into a trend where there is one; no need to tell the two apart.</source>
        <translation>带有隐藏潜势的水平，有趋势时会弯向趋势；无需区分两者。</translation>
    </message>
    <message>
        <source>What the season is made of: each phase smoothed for itself (simple), an index added to the level (partial), or one with a potential of its own (full).</source>
        <translation>季节如何构成：每个阶段单独平滑（简单）、在水平上加一个季节指数（部分），或指数自带潜势（完整）。</translation>
    </message>
    <message>
        <source>Simple</source>
        <translation>简单</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>CES without season</source>
        <translation>CES，无季节</translation>
    </message>
    <message>
        <source>CES with a simple season</source>
        <translation>CES，简单季节</translation>
    </message>
    <message>
        <source>CES with a partial season</source>
        <translation>CES，部分季节</translation>
    </message>
    <message>
        <source>CES with a full season</source>
        <translation>CES，完整季节</translation>
    </message>
    <message>
        <source>%1, weights %2 and %3</source>
        <translation>%1，权重为 %2 和 %3</translation>
    </message>
    <message>
        <source>%1 of %2 periods, weights %3 and %4</source>
        <translation>%1（%2 个周期），权重为 %3 和 %4</translation>
    </message>
    <message>
        <source>Information criterion</source>
        <translation>信息准则</translation>
    </message>
    <message>
        <source>Negative binomial around a level of %1, a season of %2 periods</source>
        <translation>围绕水平 %1 的负二项，季节为 %2 个周期</translation>
    </message>
    <message>
        <source>A sale in %1 of 100 periods, of %2 on average (negative binomial), a season of %3 periods</source>
        <translation>每 100 个周期中有 %1 个有销售，平均每次 %2（负二项），季节为 %3 个周期</translation>
    </message>
    <message>
        <source>A sale in %1 of 100 periods, of %2 on average (lognormal), a season of %3 periods</source>
        <translation>每 100 个周期中有 %1 个有销售，平均每次 %2（对数正态），季节为 %3 个周期</translation>
    </message>
    <message>
        <source>A sale in %1 of 100 periods, of %2 on average (gamma), a season of %3 periods</source>
        <translation>每 100 个周期中有 %1 个有销售，平均每次 %2（伽马），季节为 %3 个周期</translation>
    </message>
    <message>
        <source>−2 log evidence, charged for the season</source>
        <translation>−2 倍对数证据，计入季节的代价</translation>
    </message>
    <message>
        <source>What decides between forms: errors up to a season ahead, or only those of the next period, as AICc, AIC and BIC weigh them.</source>
        <translation>按什么选择形式：提前至一个季节的误差，或只看下一个周期的误差（由 AICc、AIC 和 BIC 衡量）。</translation>
    </message>
    <message>
        <source>Errors up to a season ahead</source>
        <translation>提前至一个季节的误差</translation>
    </message>
    <message>
        <source>Whether sales are likelier or larger in some phases of the season: only where the history shows it beyond chance, as far as it shows it, or never.</source>
        <translation>销售在季节的某些阶段是否更频繁或更大：仅当历史表明这并非偶然时，按历史显示的程度，或从不。</translation>
    </message>
    <message>
        <source>A season of %1 periods takes more than %2 to be seen; %3 are known.</source>
        <translation>要看出 %1 个周期的季节，需要超过 %2 个周期的数据；目前只有 %3 个。</translation>
    </message>
    <message>
        <source>Nothing changes from period to period, so there is no season of %1 periods.</source>
        <translation>各周期之间没有变化，因此没有 %1 个周期的季节。</translation>
    </message>
    <message>
        <source>The season of %1 periods comes back: the autocorrelation is %2, and chance alone stays below %3.</source>
        <translation>%1 个周期的季节会重现：自相关为 %2，而纯属偶然时低于 %3。</translation>
    </message>
    <message>
        <source>No season of %1 periods is seen: the autocorrelation is %2, and chance alone reaches up to %3.</source>
        <translation>看不出 %1 个周期的季节：自相关为 %2，而纯属偶然时也可达 %3。</translation>
    </message>
    <message>
        <source>The season of %1 periods comes back in %2 of the %3 series looked at.</source>
        <translation>在所查看的 %3 个序列中，有 %2 个重现 %1 个周期的季节。</translation>
    </message>
    <message>
        <source>Out of stock: about %1 would have sold.</source>
        <translation>缺货：本可售出约 %1。</translation>
    </message>
    <message>
        <source>No record: about %1 by its season and its neighbours.</source>
        <translation>没有记录：按季节和相邻周期估计约为 %1。</translation>
    </message>
    <message>
        <source>From here on about %1 a period instead of %2.</source>
        <translation>从此处起每个周期约为 %1，此前为 %2。</translation>
    </message>
    <message>
        <source>What each variable adds</source>
        <translation>各变量的贡献</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>标准误</translation>
    </message>
    <message>
        <source>A sale or none, and a lognormal size in pieces</source>
        <translation>有无销售，销量大小为按件计的对数正态</translation>
    </message>
    <message>
        <source>Chance and size, some very large</source>
        <translation>概率和大小，偶有大单</translation>
    </message>
    <message>
        <source>Mean of %1 Theta models of resampled histories, no season</source>
        <translation>用重抽样历史拟合的 %1 个 Theta 模型的均值，无季节</translation>
    </message>
    <message>
        <source>Mean of %1 Theta models of resampled histories, multiplied by a season of %2 periods</source>
        <translation>用重抽样历史拟合的 %1 个 Theta 模型的均值，乘以 %2 个周期的季节</translation>
    </message>
    <message>
        <source>Mean of %1 Theta models of resampled histories, plus a season of %2 periods</source>
        <translation>用重抽样历史拟合的 %1 个 Theta 模型的均值，加上 %2 个周期的季节</translation>
    </message>
    <message>
        <source>Bagged theta</source>
        <translation>装袋 Theta</translation>
    </message>
    <message>
        <source>The mean of dynamic thetas fitted to many histories that might have been; steadier where one history misleads.</source>
        <translation>用许多可能出现的历史拟合动态 Theta，再取均值；当单一历史有误导时更稳定。</translation>
    </message>
    <message>
        <source>Bags</source>
        <translation>重抽样次数</translation>
    </message>
    <message>
        <source>How many histories are drawn; more take longer and change less from seed to seed.</source>
        <translation>抽取多少个历史；越多耗时越长，结果随随机种子的变化也越小。</translation>
    </message>
    <message>
        <source>The history is too short for %1 origins with a horizon of %2 periods. Ask for fewer origins or a shorter horizon.</source>
        <translation>历史太短，无法从 %1 个起点预测 %2 个周期。请减少起点数量或缩短预测期。</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>模型形式</translation>
    </message>
    <message>
        <source>Averaged: every form has the weight of its likeliness, since which one is right is seldom sure. Best: the first one alone, as in R.</source>
        <translation>平均：每种形式按其可能性加权，因为很少能确定哪一种正确。最佳：只用排在第一的形式，与 R 相同。</translation>
    </message>
    <message>
        <source>Averaged</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>The best one</source>
        <translation>最佳的一个</translation>
    </message>
    <message>
        <source>Tries every form of level, growth and season and averages those that explain the history best for their size.</source>
        <translation>尝试水平、增长和季节的各种形式，并对以较少参数最好地解释历史的那些形式取平均。</translation>
    </message>
    <message>
        <source>Neurons in each layer: more can learn finer patterns and take longer.</source>
        <translation>每层的神经元数：越多越能学到细微的规律，但耗时更长。</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Layers on one another: more can learn deeper patterns, take longer and need more data.</source>
        <translation>叠加的层数：越多越能学到深层规律，但耗时更长，也需要更多数据。</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>随机失活</translation>
    </message>
    <message>
        <source>The share of neurons left out by chance in each training step; guards small data against learning by heart.</source>
        <translation>每个训练步骤中随机停用的神经元比例；防止在小数据上死记硬背。</translation>
    </message>
    <message>
        <source>How many past periods the network looks at; 0 chooses by frequency (56 days, 52 weeks, 36 months, 16 quarters).</source>
        <translation>网络查看过去多少个周期；0 表示按频率选择（56 天、52 周、36 个月、16 个季度）。</translation>
    </message>
    <message>
        <source>Windows an epoch</source>
        <translation>每轮的窗口数</translation>
    </message>
    <message>
        <source>How many cuts through the histories one epoch shows at most: more make an epoch longer and steadier.</source>
        <translation>每轮训练最多展示多少段历史：越多则每轮越长，也越稳定。</translation>
    </message>
    <message>
        <source>Windows in one training step; fewer are taken where there are few, or where memory does not suffice.</source>
        <translation>一个训练步骤中的窗口数；窗口少或内存不足时会自动减少。</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Chance added to past sales while learning, as a share of their usual size; makes the network steadier.</source>
        <translation>学习时给过去的销量加入的随机扰动，按其通常大小的比例；使网络更稳健。</translation>
    </message>
    <message>
        <source>Adversarial training</source>
        <translation>对抗训练</translation>
    </message>
    <message>
        <source>Also learns from past sales changed by so much in the worst direction, as a share of their usual size; 0 is off, else it takes twice the time.</source>
        <translation>还会从朝最不利方向改变的过去销量中学习，幅度按其通常大小的比例；0 表示关闭，否则耗时加倍。</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <source>Small noise</source>
        <translation>轻微噪声</translation>
    </message>
    <message>
        <source>Growing and shrinking</source>
        <translation>放大与缩小</translation>
    </message>
    <message>
        <source>Stretching in time</source>
        <translation>时间拉伸</translation>
    </message>
    <message>
        <source>Mixing two histories</source>
        <translation>混合两段历史</translation>
    </message>
    <message>
        <source>Which items count</source>
        <translation>重视哪些商品</translation>
    </message>
    <message>
        <source>How often the training looks at big and at small sellers.</source>
        <translation>训练时查看畅销与滞销商品的频率。</translation>
    </message>
    <message>
        <source>All alike</source>
        <translation>一视同仁</translation>
    </message>
    <message>
        <source>Big sellers more often</source>
        <translation>更常查看畅销商品</translation>
    </message>
    <message>
        <source>By units sold</source>
        <translation>按销售数量</translation>
    </message>
    <message>
        <source>What is learned</source>
        <translation>学习的内容</translation>
    </message>
    <message>
        <source>Quantiles suit all sales; counts suit slow movers that sell a few pieces now and then.</source>
        <translation>分位数适合所有销售；计数适合偶尔卖出几件的滞销商品。</translation>
    </message>
    <message>
        <source>Quantiles</source>
        <translation>分位数</translation>
    </message>
    <message>
        <source>Counts (negative binomial)</source>
        <translation>计数（负二项分布）</translation>
    </message>
    <message>
        <source>Weight of the price</source>
        <translation>价格的权重</translation>
    </message>
    <message>
        <source>How much learning the price counts beside learning the quantity, where prices are recorded and not planned; 0 leaves it out.</source>
        <translation>在学习数量之外，学习价格所占的比重（价格有记录但没有计划时）；0 表示不学习。</translation>
    </message>
    <message>
        <source>Weight of the direction</source>
        <translation>涨跌方向的权重</translation>
    </message>
    <message>
        <source>How much learning whether sales fall, stay or rise counts beside learning the quantity; 0 leaves it out.</source>
        <translation>在学习数量之外，学习销售下降、持平或上升所占的比重；0 表示不学习。</translation>
    </message>
    <message>
        <source>Settings to try</source>
        <translation>尝试的设置数</translation>
    </message>
    <message>
        <source>Tries so many settings with short trainings first and takes the best; 0 trains with the settings as they are.</source>
        <translation>先用短时训练尝试这么多组设置并取最好的一组；0 表示直接按现有设置训练。</translation>
    </message>
    <message>
        <source>Minutes for trying</source>
        <translation>尝试的分钟数</translation>
    </message>
    <message>
        <source>When trying settings ends, however many were tried.</source>
        <translation>无论尝试了多少组，到时即停止尝试。</translation>
    </message>
    <message>
        <source>Half precision on a GPU</source>
        <translation>在 GPU 上使用半精度</translation>
    </message>
    <message>
        <source>Calculates with shorter numbers on a GPU: faster, and hardly less exact.</source>
        <translation>在 GPU 上用较短的数字计算：更快，精度几乎不变。</translation>
    </message>
    <message>
        <source>One network learns from all items at once: the last periods, plans and the calendar go in, all quantiles of the next ones come out.</source>
        <translation>一个网络同时学习所有商品：输入最近的周期、计划和日历，输出未来各周期的全部分位数。</translation>
    </message>
    <message>
        <source>Recurrent network</source>
        <translation>循环网络</translation>
    </message>
    <message>
        <source>Reads each history period by period and keeps what matters in one state.</source>
        <translation>逐周期读取每段历史，并把重要的信息保存在一个状态中。</translation>
    </message>
    <message>
        <source>LSTM network</source>
        <translation>LSTM 网络</translation>
    </message>
    <message>
        <source>A recurrent network with gates that decide what to remember and what to forget.</source>
        <translation>带门控的循环网络，由门决定记住什么、忘记什么。</translation>
    </message>
    <message>
        <source>GRU network</source>
        <translation>GRU 网络</translation>
    </message>
    <message>
        <source>A recurrent network with fewer gates than LSTM: faster, often as good.</source>
        <translation>门比 LSTM 少的循环网络：更快，效果往往相当。</translation>
    </message>
    <message>
        <source>Convolutional network</source>
        <translation>卷积网络</translation>
    </message>
    <message>
        <source>Looks for short patterns in the history, each layer over a stretch twice as long.</source>
        <translation>在历史中寻找短规律，每一层覆盖的时间段是上一层的两倍。</translation>
    </message>
    <message>
        <source>Linear network</source>
        <translation>线性网络</translation>
    </message>
    <message>
        <source>A straight weighting of the last periods, learned from all items: what the other networks must beat.</source>
        <translation>对最近周期的直接加权，从所有商品学得：其他网络必须胜过它。</translation>
    </message>
    <message>
        <source>Transformer</source>
        <translation>Transformer</translation>
    </message>
    <message>
        <source>Cuts the history into patches and learns which of them matter for each other.</source>
        <translation>把历史切成片段，并学习哪些片段彼此相关。</translation>
    </message>
    <message>
        <source>Hierarchical network (N-HiTS)</source>
        <translation>分层网络（N-HiTS）</translation>
    </message>
    <message>
        <source>Explains the history coarsely first and finely then, and adds the parts up.</source>
        <translation>先粗后细地解释历史，再把各部分相加。</translation>
    </message>
    <message>
        <source>Recent sales</source>
        <translation>近期销售</translation>
    </message>
    <message>
        <source>Older sales</source>
        <translation>较早的销售</translation>
    </message>
    <message>
        <source>The same time in seasons before</source>
        <translation>往季同期</translation>
    </message>
    <message>
        <source>What the item is</source>
        <translation>商品本身</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>R2</source>
        <translation>R2</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Mean absolute error, share of the price</source>
        <translation>平均绝对误差（占价格的比例）</translation>
    </message>
    <message>
        <source>Tried learning rate %1, %2 units, dropout %3, context %4: validation loss %5.</source>
        <translation>已尝试学习率 %1、%2 个神经元、随机失活 %3、上下文 %4：验证损失 %5。</translation>
    </message>
    <message>
        <source>A recurrent network that learned from all items together</source>
        <translation>从所有商品共同学习的循环网络</translation>
    </message>
    <message>
        <source>An LSTM network that learned from all items together</source>
        <translation>从所有商品共同学习的 LSTM 网络</translation>
    </message>
    <message>
        <source>A GRU network that learned from all items together</source>
        <translation>从所有商品共同学习的 GRU 网络</translation>
    </message>
    <message>
        <source>A convolutional network that learned from all items together</source>
        <translation>从所有商品共同学习的卷积网络</translation>
    </message>
    <message>
        <source>A linear network that learned from all items together</source>
        <translation>从所有商品共同学习的线性网络</translation>
    </message>
    <message>
        <source>A Transformer that learned from all items together</source>
        <translation>从所有商品共同学习的 Transformer</translation>
    </message>
    <message>
        <source>A hierarchical network (N-HiTS) that learned from all items together</source>
        <translation>从所有商品共同学习的分层网络（N-HiTS）</translation>
    </message>
    <message>
        <source>The device ran out of memory; the batch was reduced to %1 windows.</source>
        <translation>设备内存不足；批次已减小到 %1 个窗口。</translation>
    </message>
    <message>
        <source>Stopped after epoch %1: validation had not improved for %2 epochs.</source>
        <translation>在第 %1 轮后停止：验证结果已连续 %2 轮没有改善。</translation>
    </message>
    <message>
        <source>Training the network: epoch %1 of %2, loss %3</source>
        <translation>正在训练网络：第 %1 轮，共 %2 轮，损失 %3</translation>
    </message>
    <message>
        <source>The project&apos;s country</source>
        <translation>项目所设国家</translation>
    </message>
    <message>
        <source>%1: sold %2, about %3 expected without it.</source>
        <translation>%1：售出 %2，若无此因素预期约为 %3。</translation>
    </message>
    <message>
        <source>Sold %1, about %2 expected, as at the same time of another season.</source>
        <translation>售出 %1，预期约为 %2，与另一季节的同一时间情况相同。</translation>
    </message>
    <message>
        <source>Sold %1, about %2 expected: an outlier.</source>
        <translation>售出 %1，预期约为 %2：异常值。</translation>
    </message>
    <message>
        <source>There is no training %1 in this project.</source>
        <translation>此项目中没有训练 %1。</translation>
    </message>
    <message>
        <source>Training %1 is not finished, so it has no weights yet. Resume it first.</source>
        <translation>训练 %1 尚未完成，还没有权重。请先恢复训练。</translation>
    </message>
    <message>
        <source>There is no room in the folder of %1 for what the import has to put aside. Free some space, or split the file into smaller ones.</source>
        <translation>%1 所在的文件夹没有足够的空间存放导入时的临时数据。请腾出一些空间，或将文件拆分成较小的文件。</translation>
    </message>
    <message>
        <source>%1, as asked for, with the weights of training %2; its last periods cannot be used to check it.</source>
        <translation>按要求使用 %1，权重来自训练 %2；无法用最后几个周期检验它。</translation>
    </message>
    <message>
        <source>%1, as asked for, with the weights of training %2. On the last %3 periods, by which at most its best epoch was chosen, it was off by %4 % of sales, seasonal naive by %5 %.</source>
        <translation>按要求使用 %1，权重来自训练 %2。在最后 %3 个周期上（这些周期至多用于选取最佳轮次），其误差为销量的 %4 %，季节性朴素法为 %5 %。</translation>
    </message>
    <message>
        <source>What the import of %1 had put aside on the disk cannot be read. Check the disk, then import the file again.</source>
        <translation>无法读取导入 %1 时存放在磁盘上的临时数据。请检查磁盘，然后重新导入该文件。</translation>
    </message>
    <message>
        <source>Looking through the histories</source>
        <translation>正在查看历史数据</translation>
    </message>
    <message>
        <source>Cleaning the histories</source>
        <translation>正在清理历史数据</translation>
    </message>
    <message>
        <source>%1 is not a network, so there is nothing to train. The networks are: %2.</source>
        <translation>%1 不是神经网络，没有可训练的内容。可用的神经网络有：%2。</translation>
    </message>
    <message>
        <source>Training %1 is paused. It goes on from here when it is resumed.</source>
        <translation>训练 %1 已暂停。恢复后会从这里继续。</translation>
    </message>
    <message>
        <source>Training %1 is of the model %2; a training of %3 cannot go on from it.</source>
        <translation>训练 %1 属于模型 %2；%3 的训练不能在它的基础上继续。</translation>
    </message>
    <message>
        <source>Training %1 is finished; there is nothing to resume.</source>
        <translation>训练 %1 已完成，没有可恢复的内容。</translation>
    </message>
    <message>
        <source>Training %1 is running. Pause it first.</source>
        <translation>训练 %1 正在进行。请先暂停它。</translation>
    </message>
    <message>
        <source>Training %1 is not finished and goes on from training %2. Finish or delete it first.</source>
        <translation>训练 %1 尚未完成，并且以训练 %2 为基础。请先完成或删除它。</translation>
    </message>
    <message>
        <source>--from goes with one model.</source>
        <translation>--from 只能与一个模型一起使用。</translation>
    </message>
    <message>
        <source>Units in a layer</source>
        <translation>每层神经元数</translation>
    </message>
    <message>
        <source>This training kept no network, so nothing can be made smaller.</source>
        <translation>这次训练没有保存网络，因此没有可以压缩的内容。</translation>
    </message>
    <message>
        <source>Nothing was asked for. Choose 8-bit weights, a share to leave out, or both.</source>
        <translation>没有选择任何操作。请选择 8 位权重、要去掉的比例，或两者都选。</translation>
    </message>
    <message>
        <source>A share of %1 cannot be left out; choose one between 0 and 0.9.</source>
        <translation>无法去掉 %1 的比例；请选择 0 到 0.9 之间的值。</translation>
    </message>
    <message>
        <source>Measuring the network before and after</source>
        <translation>正在测量压缩前后的网络</translation>
    </message>
    <message>
        <source>What makes up the forecast</source>
        <translation>预测的构成</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <source>Units over the horizon</source>
        <translation>预测期内的数量</translation>
    </message>
    <message>
        <source>At least, a period</source>
        <translation>每个周期最少</translation>
    </message>
    <message>
        <source>At most, a period</source>
        <translation>每个周期最多</translation>
    </message>
    <message>
        <source>Made smaller from training %1: %2 bytes instead of %3, %4 series a second instead of %5. What it costs in accuracy could not be measured.</source>
        <translation>由训练 %1 压缩而成：%2 字节（原为 %3），每秒 %4 个序列（原为 %5）。无法测量对准确度的影响。</translation>
    </message>
    <message>
        <source>Made smaller from training %1: %2 bytes instead of %3, WAPE %4 instead of %5, %6 series a second instead of %7.</source>
        <translation>由训练 %1 压缩而成：%2 字节（原为 %3），WAPE %4（原为 %5），每秒 %6 个序列（原为 %7）。</translation>
    </message>
    <message>
        <source>%1 clusters, but the items are not clearly apart (silhouette %2): read them as parts of a whole, not as separate groups.</source>
        <translation>%1 个聚类，但商品之间没有明显的界线（轮廓系数 %2）：请把它们看作整体的几个部分，而不是互不相干的组。</translation>
    </message>
    <message>
        <source>%1 clusters lie farthest apart (silhouette %2), but other items of the same kind would be grouped otherwise (stability %3).</source>
        <translation>分成 %1 个聚类时相距最远（轮廓系数 %2），但换一批同类商品会得到不同的分组（稳定性 %3）。</translation>
    </message>
    <message>
        <source>%1 clusters lie well apart (silhouette %2) and come back when items are drawn anew (stability %3); the gap statistic says the same.</source>
        <translation>%1 个聚类界线清楚（轮廓系数 %2），重新抽取商品后仍会出现（稳定性 %3）；间隙统计量的结论相同。</translation>
    </message>
    <message>
        <source>%1 clusters lie well apart (silhouette %2) and come back when items are drawn anew (stability %3); the gap statistic alone would take %4.</source>
        <translation>%1 个聚类界线清楚（轮廓系数 %2），重新抽取商品后仍会出现（稳定性 %3）；仅按间隙统计量会取 %4 个。</translation>
    </message>
    <message>
        <source>One cluster: by what is compared here, all items are alike.</source>
        <translation>一个聚类：就这里比较的内容而言，所有商品都相似。</translation>
    </message>
    <message>
        <source>Two clusters: by what is compared here, there are only two kinds of items.</source>
        <translation>两个聚类：就这里比较的内容而言，只有两类商品。</translation>
    </message>
    <message>
        <source>Weighing how many clusters there are</source>
        <translation>正在权衡聚类的个数</translation>
    </message>
    <message>
        <source>Size: units and revenue</source>
        <translation>规模：销量与销售额</translation>
    </message>
    <message>
        <source>Trend: growth and age</source>
        <translation>趋势：增长与上市时间</translation>
    </message>
    <message>
        <source>Season: how strong it is and when it peaks</source>
        <translation>季节：强弱与高峰时间</translation>
    </message>
    <message>
        <source>Regularity: how steadily and how often it sells</source>
        <translation>规律：销售是否平稳、频繁</translation>
    </message>
    <message>
        <source>Price: its level, and how sales answer to it</source>
        <translation>价格：高低与销量的反应</translation>
    </message>
    <message>
        <source>Promotion: how often, and what it brings</source>
        <translation>促销：频率与效果</translation>
    </message>
    <message>
        <source>Shape: the typical year and the newest two years</source>
        <translation>形状：典型年份与最近两年</translation>
    </message>
    <message>
        <source>There is no such way to cluster.</source>
        <translation>没有这种聚类方法。</translation>
    </message>
    <message>
        <source>k-means: by all numbers</source>
        <translation>k-均值：比较所有数值</translation>
    </message>
    <message>
        <source>k-medoids: by shape alone, time may stretch</source>
        <translation>k-中心点：只看形状，时间可伸缩</translation>
    </message>
    <message>
        <source>Gaussian mixture: clusters of different width</source>
        <translation>高斯混合：宽窄不同的聚类</translation>
    </message>
    <message>
        <source>Hierarchical: groups within groups</source>
        <translation>层次聚类：组中有组</translation>
    </message>
    <message>
        <source>There is nothing to cluster: no item has a history.</source>
        <translation>没有可聚类的内容：没有商品有销售历史。</translation>
    </message>
    <message>
        <source>A tree of %1 items does not fit into memory; it takes at most %2. Cluster some of the items.</source>
        <translation>%1 个商品的聚类树放不进内存，最多 %2 个。请只对部分商品聚类。</translation>
    </message>
    <message>
        <source>Building the tree</source>
        <translation>正在建立聚类树</translation>
    </message>
    <message>
        <source>%1 clusters were asked for; there must be at least one.</source>
        <translation>要求 %1 个聚类；至少要有一个。</translation>
    </message>
    <message>
        <source>These are more items than can be clustered at once. Cluster some of them.</source>
        <translation>商品太多，无法一次聚类。请只对部分商品聚类。</translation>
    </message>
    <message>
        <source>Grouping the items</source>
        <translation>正在给商品分组</translation>
    </message>
    <message>
        <source>Comparing shapes</source>
        <translation>正在比较形状</translation>
    </message>
    <message>
        <source>year-end peak</source>
        <translation>年末高峰</translation>
    </message>
    <message>
        <source>winter peak</source>
        <translation>冬季高峰</translation>
    </message>
    <message>
        <source>spring peak</source>
        <translation>春季高峰</translation>
    </message>
    <message>
        <source>summer peak</source>
        <translation>夏季高峰</translation>
    </message>
    <message>
        <source>autumn peak</source>
        <translation>秋季高峰</translation>
    </message>
    <message>
        <source>no longer sold</source>
        <translation>已停售</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新品</translation>
    </message>
    <message>
        <source>growing</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>declining</source>
        <translation>下降</translation>
    </message>
    <message>
        <source>rare</source>
        <translation>少见</translation>
    </message>
    <message>
        <source>lumpy</source>
        <translation>零散</translation>
    </message>
    <message>
        <source>steady</source>
        <translation>平稳</translation>
    </message>
    <message>
        <source>erratic</source>
        <translation>波动大</translation>
    </message>
    <message>
        <source>low price</source>
        <translation>低价</translation>
    </message>
    <message>
        <source>high price</source>
        <translation>高价</translation>
    </message>
    <message>
        <source>promotions pull</source>
        <translation>促销有效</translation>
    </message>
    <message>
        <source>sells much</source>
        <translation>销量大</translation>
    </message>
    <message>
        <source>sells little</source>
        <translation>销量小</translation>
    </message>
    <message>
        <source>middle of the range</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1、%2、%3</translation>
    </message>
    <message>
        <source>%1, group %2</source>
        <translation>%1，第 %2 组</translation>
    </message>
    <message>
        <source>Time budget</source>
        <translation>时间预算</translation>
    </message>
    <message>
        <source>Seconds of one processor core for all series together, as estimated beforehand; with little time or many series only the quicker models take part.</source>
        <translation>所有序列合计可用的单核处理器秒数（事先估算）；时间少或序列多时，只有较快的模型参加。</translation>
    </message>
    <message>
        <source>Which models are compared: those that suit the kind of series, or all that fit each series alone (many times slower).</source>
        <translation>比较哪些模型：适合该类序列的模型，或所有逐个序列拟合的模型（慢许多倍）。</translation>
    </message>
    <message>
        <source>Those that suit</source>
        <translation>适合的模型</translation>
    </message>
    <message>
        <source>What the models are to be good at: small errors on the whole, or avoiding large ones.</source>
        <translation>希望模型擅长什么：总体误差小，还是避免大误差。</translation>
    </message>
    <message>
        <source>Past origins</source>
        <translation>历史预测起点数</translation>
    </message>
    <message>
        <source>From how many past periods the models are tried on what came next; more say more and take longer.</source>
        <translation>从多少个历史时点试着预测其后的销售；越多越可靠，也越慢。</translation>
    </message>
    <message>
        <source>For each series the models that did best on past periods, together or one alone, with intervals that held what they promised.</source>
        <translation>为每个序列选用在历史时段上表现最好的模型（合用或单用），其区间经过检验。</translation>
    </message>
    <message>
        <source>%1 alone: far closer than any combination and %2 % closer than seasonal naive on %3 past forecasts of similar series, %4 of them its own.</source>
        <translation>单用 %1：在相似序列的 %3 次历史预测中（其中 %4 次为本序列），远比任何组合准确，且比季节朴素法准确 %2 %。</translation>
    </message>
    <message>
        <source>%1 alone: far closer than any combination on %2 past forecasts of similar series, %3 of them its own.</source>
        <translation>单用 %1：在相似序列的 %2 次历史预测中（其中 %3 次为本序列），远比任何组合准确。</translation>
    </message>
    <message>
        <source>Together they were %1 % closer than seasonal naive on %2 past forecasts of similar series, %3 of them its own.</source>
        <translation>合用时，在相似序列的 %2 次历史预测中（其中 %3 次为本序列），比季节朴素法准确 %1 %。</translation>
    </message>
    <message>
        <source>Nothing was clearly closer than seasonal naive on %1 past forecasts of similar series, %2 of them its own; several together are the safest.</source>
        <translation>在相似序列的 %1 次历史预测中（其中 %2 次为本序列），没有模型明显优于季节朴素法；多个模型合用最稳妥。</translation>
    </message>
    <message>
        <source>Only %1 periods are known, less than a season: the season is borrowed from %2 items with a longer history, most of all from those that sell alike.</source>
        <translation>只有 %1 个时段的记录，不足一个季节周期：季节形态借自 %2 个历史更长的商品，主要是销售相似的商品。</translation>
    </message>
    <message>
        <source>Error on %1 past forecasts of similar series, seasonal naive = 1</source>
        <translation>相似序列 %1 次历史预测的误差，季节朴素法 = 1</translation>
    </message>
    <message>
        <source>Error on %1 past forecasts of similar series, the best = 1</source>
        <translation>相似序列 %1 次历史预测的误差，最优者 = 1</translation>
    </message>
    <message>
        <source>Several together</source>
        <translation>多个模型合用</translation>
    </message>
    <message>
        <source>MSTL with dynamic theta</source>
        <translation>MSTL 加动态 Theta</translation>
    </message>
    <message>
        <source>MSTL with theta</source>
        <translation>MSTL 加 Theta</translation>
    </message>
    <message>
        <source>MSTL with ARIMA</source>
        <translation>MSTL 加 ARIMA</translation>
    </message>
    <message>
        <source>Backtesting %1</source>
        <translation>正在回测 %1</translation>
    </message>
    <message>
        <source>There is no metric “%1”. The metrics are: %2.</source>
        <translation>没有指标“%1”。可用的指标有：%2。</translation>
    </message>
    <message>
        <source>The backtest holds no forecasts, so there is nothing to measure.</source>
        <translation>这次回测没有任何预测，无可衡量。</translation>
    </message>
    <message>
        <source>Measuring the forecasts</source>
        <translation>正在衡量预测</translation>
    </message>
    <message>
        <source>Measuring the confidence</source>
        <translation>正在衡量置信度</translation>
    </message>
    <message>
        <source>All errors without their sign, added up, as a share of all sales. 20 % means: of 100 units sold, the forecast was off by 20.</source>
        <translation>所有误差的绝对值之和占全部销量的比例。20 % 表示：每卖出 100 件，预测相差 20 件。</translation>
    </message>
    <message>
        <source>All errors with their sign, added up, as a share of all sales. Above zero, too much was forecast; below, too little.</source>
        <translation>所有误差（带符号）之和占全部销量的比例。大于零表示预测偏高，小于零表示偏低。</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>The mean error of a period, without its sign, in units.</source>
        <translation>每期误差绝对值的平均，以件计。</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>The root of the mean squared error, in units: a few large errors count more than many small ones.</source>
        <translation>均方误差的平方根，以件计：少数大误差比许多小误差影响更大。</translation>
    </message>
    <message>
        <source>The mean squared error of a period, in squared units.</source>
        <translation>每期误差平方的平均，以件的平方计。</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>How much of the differences between all periods of all series the forecast explains: 100 % is exact, 0 is no better than one mean for all.</source>
        <translation>预测解释了所有序列各期之间差异的多少：100 % 为完全准确，0 则不比用同一个平均值更好。</translation>
    </message>
    <message>
        <source>sMAPE</source>
        <translation>sMAPE</translation>
    </message>
    <message>
        <source>The error of each period in percent of the mean of sales and forecast, 0 to 200; a mean over series and origins.</source>
        <translation>每期误差占销量与预测平均值的百分比，0 到 200；对序列和起点取平均。</translation>
    </message>
    <message>
        <source>MAPE</source>
        <translation>MAPE</translation>
    </message>
    <message>
        <source>The error of each period in percent of its sales; a mean over those series and origins that sold something in every period, as nothing has no percentage.</source>
        <translation>每期误差占该期销量的百分比；只对每期都有销售的序列和起点取平均，因为零没有百分比。</translation>
    </message>
    <message>
        <source>The mean error as a multiple of what seasonal naive was off by within the history; a mean over series and origins. Below 1 is better than that.</source>
        <translation>平均误差相当于季节性朴素法在历史数据内误差的倍数；对序列和起点取平均。小于 1 表示更好。</translation>
    </message>
    <message>
        <source>RMSSE</source>
        <translation>RMSSE</translation>
    </message>
    <message>
        <source>The root of the mean squared error as a multiple of the same of naive within the history, from the first sale on; a mean over series and origins. For items that sell now and then.</source>
        <translation>均方根误差相当于朴素法自首次销售起在历史数据内同一指标的倍数；对序列和起点取平均。适合偶尔才卖出的商品。</translation>
    </message>
    <message>
        <source>OWA</source>
        <translation>OWA</translation>
    </message>
    <message>
        <source>The mean of sMAPE and MASE, each divided by that of Naive2, the yardstick of the M4 competition. Naive2 itself has 1.</source>
        <translation>sMAPE 与 MASE 各除以 M4 竞赛基准 Naive2 的相应值后的平均。Naive2 本身为 1。</translation>
    </message>
    <message>
        <source>Pinball loss</source>
        <translation>分位数损失</translation>
    </message>
    <message>
        <source>How far the quantiles, from low to high, are from what came, too low and too high weighing by their level; twice the mean over 13 levels as a share of all sales, so that it compares with WAPE.</source>
        <translation>从低到高的各分位数与实际相差多少，偏低和偏高按其水平加权；取 13 个水平平均的两倍占全部销量的比例，便于与 WAPE 比较。</translation>
    </message>
    <message>
        <source>CRPS</source>
        <translation>CRPS</translation>
    </message>
    <message>
        <source>How far the whole forecast distribution is from what came, in units a period; for a single number it would be the MAE.</source>
        <translation>整个预测分布与实际相差多少，以每期件数计；若只预测一个数，它就等于 MAE。</translation>
    </message>
    <message>
        <source>MSIS 95</source>
        <translation>MSIS 95</translation>
    </message>
    <message>
        <source>The width of the 95 % interval, with a penalty of 40 for each unit outside it, as a multiple of what seasonal naive was off by within the history.</source>
        <translation>95 % 区间的宽度，每超出一件加罚 40，表示为季节性朴素法在历史数据内误差的倍数。</translation>
    </message>
    <message>
        <source>Inside 80 %</source>
        <translation>在 80 % 区间内</translation>
    </message>
    <message>
        <source>The share of periods whose sales lie inside the 80 % interval, its ends included. Should be 80 %.</source>
        <translation>销量落在 80 % 区间内（含端点）的期数比例。应为 80 %。</translation>
    </message>
    <message>
        <source>Inside 95 %</source>
        <translation>在 95 % 区间内</translation>
    </message>
    <message>
        <source>The share of periods whose sales lie inside the 95 % interval, its ends included. Should be 95 %.</source>
        <translation>销量落在 95 % 区间内（含端点）的期数比例。应为 95 %。</translation>
    </message>
    <message>
        <source>Inside 80 %, counts</source>
        <translation>在 80 % 区间内（计数）</translation>
    </message>
    <message>
        <source>The same for small counts, where half of the periods may lie on an end of the interval: each counts for its share inside. Should be 80 %.</source>
        <translation>同上，用于小数量的计数：可能有一半的期正好落在区间端点，各按其在区间内的份额计算。应为 80 %。</translation>
    </message>
    <message>
        <source>Inside 95 %, counts</source>
        <translation>在 95 % 区间内（计数）</translation>
    </message>
    <message>
        <source>The same for small counts, where half of the periods may lie on an end of the interval: each counts for its share inside. Should be 95 %.</source>
        <translation>同上，用于小数量的计数：可能有一半的期正好落在区间端点，各按其在区间内的份额计算。应为 95 %。</translation>
    </message>
    <message>
        <source>Direction right</source>
        <translation>方向正确</translation>
    </message>
    <message>
        <source>How often rising, flat or falling was told right. Flat is a mean of the horizon within 5 % of that of as many periods before.</source>
        <translation>上升、持平或下降说对的比例。持平指预测期的平均与之前同样多期的平均相差不超过 5 %。</translation>
    </message>
    <message>
        <source>Direction precision</source>
        <translation>方向精确率</translation>
    </message>
    <message>
        <source>Of the times that a direction was told, how often it came; the mean of rising, flat and falling.</source>
        <translation>说出某个方向时，它真正出现的比例；上升、持平、下降的平均。</translation>
    </message>
    <message>
        <source>Direction recall</source>
        <translation>方向召回率</translation>
    </message>
    <message>
        <source>Of the times that a direction came, how often it had been told; the mean of rising, flat and falling.</source>
        <translation>某个方向出现时，事先说到的比例；上升、持平、下降的平均。</translation>
    </message>
    <message>
        <source>Direction F1</source>
        <translation>方向 F1</translation>
    </message>
    <message>
        <source>Precision and recall in one (their harmonic mean); the mean of rising, flat and falling.</source>
        <translation>精确率与召回率合为一个数（调和平均）；上升、持平、下降的平均。</translation>
    </message>
    <message>
        <source>No error can be scaled: the histories never change.</source>
        <translation>误差无法按比例衡量：历史数据从不变化。</translation>
    </message>
    <message>
        <source>Leans high: the mean error is %1 times the usual change of a series.</source>
        <translation>偏高：平均误差是序列通常变化的 %1 倍。</translation>
    </message>
    <message>
        <source>Leans low: the mean error is %1 times the usual change of a series.</source>
        <translation>偏低：平均误差是序列通常变化的 %1 倍。</translation>
    </message>
    <message>
        <source>Neither high nor low on the whole.</source>
        <translation>总体上既不偏高也不偏低。</translation>
    </message>
    <message>
        <source>Errors repeat with the season (correlation %1): the seasonal pattern is not fully caught.</source>
        <translation>误差随季节重复（相关系数 %1）：季节规律没有完全捕捉到。</translation>
    </message>
    <message>
        <source>Errors of neighbouring periods go together (correlation %1): where it misses, it misses the level rather than single periods.</source>
        <translation>相邻各期的误差同向（相关系数 %1）：出错时错在水平，而不是个别期。</translation>
    </message>
    <message>
        <source>Errors of neighbouring periods hardly go together.</source>
        <translation>相邻各期的误差几乎互不相关。</translation>
    </message>
    <message>
        <source>%1 % of the errors are more than three times the usual change of their series: look for promotions, outliers or shifts.</source>
        <translation>%1 % 的误差超过序列通常变化的三倍：请检查促销、异常值或水平变化。</translation>
    </message>
    <message>
        <source>In %1 % of %2 series the errors follow from each other (Ljung-Box test; of pure chance it would be 5 %).</source>
        <translation>%2 个序列中有 %1 % 的误差前后相关（Ljung-Box 检验；纯属偶然时约为 5 %）。</translation>
    </message>
    <message>
        <source>In only %1 % of %2 series the errors follow from each other (Ljung-Box test; of pure chance it would be 5 %).</source>
        <translation>%2 个序列中只有 %1 % 的误差前后相关（Ljung-Box 检验；纯属偶然时约为 5 %）。</translation>
    </message>
    <message>
        <source>Borrowed season</source>
        <translation>借用季节</translation>
    </message>
    <message>
        <source>Groups of items</source>
        <translation>商品组</translation>
    </message>
    <message>
        <source>For items with less than two years of sales: they take the season of items that sell alike, and new ones the course of earlier launches.</source>
        <translation>用于销售不足两年的商品：借用销售相似的商品的季节规律，新品则参照以往新品上市的走势。</translation>
    </message>
    <message>
        <source>Smoothed level</source>
        <translation>平滑水平</translation>
    </message>
    <message>
        <source>Smoothed level with a season of %1 periods, steadied by %2 items</source>
        <translation>平滑水平加 %1 期的季节规律，由 %2 个商品辅助稳定</translation>
    </message>
    <message>
        <source>Smoothed level with a season of %1 periods, borrowed from %2 items</source>
        <translation>平滑水平加 %1 期的季节规律，借自 %2 个商品</translation>
    </message>
    <message>
        <source>No item has two whole seasons of history, so there is no season to borrow; a simpler model stands in.</source>
        <translation>没有商品有两个完整季节的历史，无从借用季节规律；改用更简单的模型。</translation>
    </message>
    <message>
        <source>This model is checked by fitting it again.</source>
        <translation>检验此模型时需要重新拟合。</translation>
    </message>
    <message>
        <source>The file with the pre-trained weights is damaged. Install the program again.</source>
        <translation>预训练权重文件已损坏。请重新安装程序。</translation>
    </message>
    <message>
        <source>Pre-trained on many series</source>
        <translation>在大量序列上预训练</translation>
    </message>
    <message>
        <source>Forecasting with the pre-trained model</source>
        <translation>正在用预训练模型预测</translation>
    </message>
    <message>
        <source>Pre-trained network</source>
        <translation>预训练网络</translation>
    </message>
    <message>
        <source>Has seen millions of made-up sales histories and forecasts yours at once, without training.</source>
        <translation>已学习过数百万条合成销售历史，无需训练即可立即预测您的销售。</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>全部合用</translation>
    </message>
    <message>
        <source>The quick one</source>
        <translation>快速网络</translation>
    </message>
    <message>
        <source>Slow movers by</source>
        <translation>滞销品取值</translation>
    </message>
    <message>
        <source>The mean adds up over items and periods; the median errs least on each, and is often nothing.</source>
        <translation>均值可以跨商品和时段相加；中位数单项误差最小，但往往为零。</translation>
    </message>
    <message>
        <source>The weights of the pre-trained network are missing. Install the program again, or choose another model.</source>
        <translation>缺少预训练网络的权重。请重新安装程序，或选择其他模型。</translation>
    </message>
    <message>
        <source>Nothing is known of this series.</source>
        <translation>该序列没有任何记录。</translation>
    </message>
    <message>
        <source>The file with the pre-trained weights belongs to another version of the program. Install the program again.</source>
        <translation>预训练权重文件属于另一版本的程序。请重新安装程序。</translation>
    </message>
    <message>
        <source>The pre-trained weights were not found at %1. Install the program again.</source>
        <translation>在 %1 找不到预训练权重。请重新安装程序。</translation>
    </message>
    <message>
        <source>There is no backtest %1 in this project.</source>
        <translation>此项目中没有回测 %1。</translation>
    </message>
    <message>
        <source>Storing the backtest</source>
        <translation>正在保存回测</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>促销</translation>
    </message>
    <message>
        <source>Price change</source>
        <translation>价格变动</translation>
    </message>
    <message>
        <source>Event or weather</source>
        <translation>活动或天气</translation>
    </message>
    <message>
        <source>Large order</source>
        <translation>大额订单</translation>
    </message>
    <message>
        <source>Supply or listing</source>
        <translation>供货或上下架</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Wrong data</source>
        <translation>数据错误</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>There is no override %1 in this project.</source>
        <translation>此项目中没有编号为 %1 的调整。</translation>
    </message>
    <message>
        <source>Models alone</source>
        <translation>仅模型</translation>
    </message>
    <message>
        <source>Changed by hand</source>
        <translation>人工调整过</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>最终</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>By</source>
        <translation>调整人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Class A takes %1 of the revenue and A with B %2: the first must lie above 0, below the second, and both below 1.</source>
        <translation>A 类占销售额的 %1，A 与 B 共占 %2：前者必须大于 0 且小于后者，两者都要小于 1。</translation>
    </message>
    <message>
        <source>Class X goes up to a variation of %1 and Y up to %2: the first must lie above 0 and below the second.</source>
        <translation>X 类的变异系数上限为 %1，Y 类为 %2：前者必须大于 0 且小于后者。</translation>
    </message>
    <message>
        <source>Drawing the map</source>
        <translation>正在绘制地图</translation>
    </message>
    <message>
        <source>%1 for a first look, until a better forecast takes its place; its last periods cannot be used to check it.</source>
        <translation>先用 %1 初步查看，稍后由更好的预测取代；最近的时段无法用于检验。</translation>
    </message>
    <message>
        <source>%1 for a first look, until a better forecast takes its place. On the last %2 periods it was off by %3 % of sales.</source>
        <translation>先用 %1 初步查看，稍后由更好的预测取代。最近 %2 个时段的误差为销量的 %3 %。</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>正在检验 %1</translation>
    </message>
    <message>
        <source>There is no forecast yet that could be overridden. Forecast first.</source>
        <translation>还没有可以调整的预测。请先预测。</translation>
    </message>
    <message>
        <source>The forecast reaches from %1 to %2: an override must lie within.</source>
        <translation>预测范围为 %1 至 %2：调整必须在此范围内。</translation>
    </message>
    <message>
        <source>What was sold in %1 is known already. Forecast again, then override what comes after.</source>
        <translation>%1 的销量已经知道。请重新预测，然后调整之后的时段。</translation>
    </message>
    <message>
        <source>An override is a number of units from 0 on, or a change of −100 % or more.</source>
        <translation>人工调整是不小于 0 的件数，或不低于 −100 % 的变化。</translation>
    </message>
    <message>
        <source>The forecast holds none of these items, so there is nothing to override.</source>
        <translation>预测中没有这些商品，因此没有可调整的内容。</translation>
    </message>
    <message>
        <source>Making the totals agree</source>
        <translation>正在使各层汇总一致</translation>
    </message>
    <message>
        <source>The item was new then: all of its sales are new.</source>
        <translation>当时这是新商品：它的销量全部是新的。</translation>
    </message>
    <message>
        <source>There are no two forecasts to compare. Forecast again when new sales have come, then look here.</source>
        <translation>没有两次预测可供比较。有了新销量后请重新预测，再来查看。</translation>
    </message>
    <message>
        <source>The two forecasts are on different calendars and cannot be compared.</source>
        <translation>两次预测的日历不同，无法比较。</translation>
    </message>
    <message>
        <source>The two forecasts share no period, so there is nothing to compare.</source>
        <translation>两次预测没有共同的时段，无法比较。</translation>
    </message>
    <message>
        <source>An import that the older forecast had seen is gone, so its data cannot be rebuilt: all changes but overrides stand under the rest.</source>
        <translation>较早预测用过的一次导入已不存在，因此无法重建当时的数据：除人工调整外的变化都计入“其余”。</translation>
    </message>
    <message>
        <source>Comparing the forecasts</source>
        <translation>正在比较预测</translation>
    </message>
    <message>
        <source>A smaller difference: not taken apart.</source>
        <translation>差别较小：未作分解。</translation>
    </message>
    <message>
        <source>“%1” is neither a number of units nor a change such as +10 % or −5 %.</source>
        <translation>“%1”既不是件数，也不是 +10 % 或 −5 % 这样的变化。</translation>
    </message>
    <message>
        <source>This sum is not in the forecast: forecast again.</source>
        <translation>预测中没有这个汇总：请重新预测。</translation>
    </message>
    <message>
        <source>Give --model with the models to evaluate, or --list, --report or --delete for backtests that were kept.</source>
        <translation>请用 --model 给出要评估的模型，或用 --list、--report、--delete 处理已保存的回测。</translation>
    </message>
    <message>
        <source>Say which periods: --from 2026-12-01 and, for several, --to 2026-12-31.</source>
        <translation>请指定时段：--from 2026-12-01；多个时段再加 --to 2026-12-31。</translation>
    </message>
    <message>
        <source>Say either --value with the units over all periods and items together, or --percent.</source>
        <translation>请指定 --value（所有时段和商品合计的件数）或 --percent 之一。</translation>
    </message>
    <message>
        <source>Say what to override: --items, --category, --location or --total; or --list, --ledger, --delete ID.</source>
        <translation>请说明调整什么：--items、--category、--location 或 --total；或者 --list、--ledger、--delete ID。</translation>
    </message>
    <message>
        <source>All networks together are more exact; the quick one alone takes less than half of the time.</source>
        <translation>所有网络合用更准确；只用快速网络则不到一半时间。</translation>
    </message>
    <message>
        <source>Together: %1 %2 %, %3 %4 %</source>
        <translation>合用：%1 %2 %，%3 %4 %</translation>
    </message>
    <message>
        <source>Together: %1 %2 %, %3 %4 %, %5 %6 %</source>
        <translation>合用：%1 %2 %，%3 %4 %，%5 %6 %</translation>
    </message>
    <message>
        <source>Together: %1 %2 %, %3 %4 %, %5 %6 %, and %7 more models %8 %</source>
        <translation>合用：%1 %2 %，%3 %4 %，%5 %6 %，以及另外 %7 个模型 %8 %</translation>
    </message>
    <message>
        <source>Learning the seasons</source>
        <translation>正在学习季节规律</translation>
    </message>
    <message>
        <source>Learned shape: what the pre-trained network sees in the whole course</source>
        <translation>学得的形态：预训练网络从整个走势中看到的</translation>
    </message>
    <message>
        <source>The model failed.</source>
        <translation>该模型失败了。</translation>
    </message>
    <message>
        <source>A new item is forecast from those that have sold. There are %1 of them; it takes at least %2.</source>
        <translation>新商品的预测来自已有销量的商品。现有 %1 个，至少需要 %2 个。</translation>
    </message>
    <message>
        <source>From %1 items that are like it, in the course of %2 launches</source>
        <translation>依据 %1 个相似商品，按 %2 次上市的走势</translation>
    </message>
    <message>
        <source>From %1 items that are like it; the sales begin with all of them, so no launch was seen</source>
        <translation>依据 %1 个相似商品；所有商品在数据开始时已在销售，因此没有见到上市过程</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>名称相似</translation>
    </message>
    <message>
        <source>same category</source>
        <translation>同类别</translation>
    </message>
    <message>
        <source>similar price</source>
        <translation>价格相近</translation>
    </message>
    <message>
        <source>same location</source>
        <translation>同地点</translation>
    </message>
    <message>
        <source>The mean listens to every member, the median leaves out one that runs away. Weights come from forecasts of the series&apos; own past, four more fits: by how exact each member was, or so that all together would have been closest. Automatic takes the median where the history is short or the season long, else the mean.</source>
        <translation>平均值听取每个成员，中位数排除跑偏的成员。权重来自对该序列自身过去的预测（多拟合四次）：按各成员的准确程度，或使全体合在一起最接近。自动：历史短或季节长时取中位数，否则取平均值。</translation>
    </message>
    <message>
        <source>Weights by backtest</source>
        <translation>按回测加权</translation>
    </message>
    <message>
        <source>Stacking, no weight negative</source>
        <translation>堆叠，权重不为负</translation>
    </message>
    <message>
        <source>The weighted mean of %1</source>
        <translation>%1 的加权平均</translation>
    </message>
    <message>
        <source>Too few periods are known to take trend and season apart.</source>
        <translation>已知期数太少，无法把趋势和季节分开。</translation>
    </message>
    <message>
        <source>Model of the trend</source>
        <translation>趋势的模型</translation>
    </message>
    <message>
        <source>What goes on with the level and its growth once the seasons are taken out.</source>
        <translation>去掉季节之后，由它延续水平及其增长。</translation>
    </message>
    <message>
        <source>Model of the season</source>
        <translation>季节的模型</translation>
    </message>
    <message>
        <source>What goes on with each season; seasonal naive repeats its last cycle.</source>
        <translation>由它延续每个季节；季节性朴素法重复最后一个周期。</translation>
    </message>
    <message>
        <source>Model of the remainder</source>
        <translation>余项的模型</translation>
    </message>
    <message>
        <source>What goes on with what trend and season miss; drivers such as price and promotion act here, where the model knows them.</source>
        <translation>由它延续趋势和季节没有说明的部分；若该模型认识价格、促销等驱动因素，它们在这里起作用。</translation>
    </message>
    <message>
        <source>None: it is taken for chance</source>
        <translation>无：视为偶然</translation>
    </message>
    <message>
        <source>Trend of</source>
        <translation>趋势取自</translation>
    </message>
    <message>
        <source>Whether the trend&apos;s model sees all but the seasons, and the remainder&apos;s what it misses; or the smooth course alone, and the remainder&apos;s what is left beside it.</source>
        <translation>趋势的模型看到除季节以外的全部，余项的模型看到它没有说明的部分；或者只看到平滑的走势，余项的模型看到其余部分。</translation>
    </message>
    <message>
        <source>All but the seasons</source>
        <translation>除季节以外的全部</translation>
    </message>
    <message>
        <source>The smooth course</source>
        <translation>平滑的走势</translation>
    </message>
    <message>
        <source>Decomposition hybrid</source>
        <translation>分解混合模型</translation>
    </message>
    <message>
        <source>Takes trend, seasons and remainder apart and lets a model of its own go on with each: ARIMA with the trend, others with the rest.</source>
        <translation>把趋势、季节和余项分开，各由一个模型延续：趋势用 ARIMA，其余用别的模型。</translation>
    </message>
    <message>
        <source>Trend: %1</source>
        <translation>趋势：%1</translation>
    </message>
    <message>
        <source>Trend: %1; rest: %2</source>
        <translation>趋势：%1；其余：%2</translation>
    </message>
    <message>
        <source>Trend: %1; season of %2 periods: %3</source>
        <translation>趋势：%1；%2 期的季节：%3</translation>
    </message>
    <message>
        <source>Trend: %1; season of %2 periods: %3; rest: %4</source>
        <translation>趋势：%1；%2 期的季节：%3；其余：%4</translation>
    </message>
    <message>
        <source>Remainder</source>
        <translation>余项</translation>
    </message>
    <message>
        <source>A part of this series could not be forecast.</source>
        <translation>这一序列有一个部分无法预测。</translation>
    </message>
    <message>
        <source>The adversarial network writes possible futures</source>
        <translation>对抗网络正在写出可能的未来</translation>
    </message>
    <message>
        <source>What was kept of the adversarial network is damaged: compare the ways of making scenarios again.</source>
        <translation>保存的对抗网络已损坏：请重新比较生成情景的方式。</translation>
    </message>
    <message>
        <source>The adversarial network learns: step %1 of %2</source>
        <translation>对抗网络正在学习：第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>The time for training was over; the best so far is kept.</source>
        <translation>训练时间已到；保留目前最好的结果。</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>Told apart</source>
        <translation>被识别</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>The adversarial network needs at least %1 stretches of %2 periods to learn from; there are %3.</source>
        <translation>对抗网络至少需要 %1 段、每段 %2 个周期的数据才能学习；现有 %3 段。</translation>
    </message>
    <message>
        <source>%1, the period before it</source>
        <translation>%1，前一周期</translation>
    </message>
    <message>
        <source>%1, the period after it</source>
        <translation>%1，后一周期</translation>
    </message>
    <message>
        <source>Recent development</source>
        <translation>近期走势</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>停业</translation>
    </message>
    <message>
        <source>The history is short for the network, so %1 % of the forecast is that of simpler ones.</source>
        <translation>对网络而言历史较短，因此预测的 %1 % 来自更简单的模型。</translation>
    </message>
    <message>
        <source>Pre-trained on many series; %1 % of what prices and promotions known ahead would change</source>
        <translation>在大量序列上预训练；采用了事先已知的价格与促销所带来变化的 %1 %</translation>
    </message>
    <message>
        <source>Nothing to learn: the weights came with the program</source>
        <translation>无需学习：权重随程序提供</translation>
    </message>
    <message>
        <source>The weights of the pre-trained network have no part that describes a series.</source>
        <translation>预训练网络的权重中没有描述序列的部分。</translation>
    </message>
    <message>
        <source>Describing the series</source>
        <translation>正在描述各序列</translation>
    </message>
    <message>
        <source>The pre-trained decoder writes possible futures</source>
        <translation>预训练解码器正在写出可能的未来</translation>
    </message>
    <message>
        <source>The file with the decoder&apos;s weights holds no decoder. Install the program again.</source>
        <translation>解码器权重文件中没有解码器。请重新安装程序。</translation>
    </message>
    <message>
        <source>All together, the quick one for many items</source>
        <translation>全部一起，商品很多时只用快速网络</translation>
    </message>
    <message>
        <source>Prices and promotions</source>
        <translation>价格与促销</translation>
    </message>
    <message>
        <source>Whether prices, promotions, holidays and closed days that are known ahead take part. They do only where that would have helped on your newest periods.</source>
        <translation>事先已知的价格、促销、节假日和停业日是否参与预测。只有在您最近的周期上确有帮助时才会参与。</translation>
    </message>
    <message>
        <source>Learn on from your sales</source>
        <translation>从您的销售中继续学习</translation>
    </message>
    <message>
        <source>Lets the network learn your items&apos; own ways before it forecasts. What it learned is taken only where it forecasts the newest periods better, which it does not learn from.</source>
        <translation>让网络在预测前先学习您商品自身的规律。只有当学到的内容能更好地预测最新时段（不用于学习）时才会采用。</translation>
    </message>
    <message>
        <source>As it was shipped</source>
        <translation>出厂状态</translation>
    </message>
    <message>
        <source>A little, in seconds</source>
        <translation>学一点，几秒钟</translation>
    </message>
    <message>
        <source>All it can, in minutes</source>
        <translation>尽其所能，几分钟</translation>
    </message>
    <message>
        <source>Minutes of learning</source>
        <translation>学习分钟数</translation>
    </message>
    <message>
        <source>How long learning may take at most on an ordinary machine with two cores; it ends earlier when it no longer helps.</source>
        <translation>在普通双核机器上学习最多可用多长时间；不再有帮助时会提前结束。</translation>
    </message>
    <message>
        <source>Items better than seasonal naive</source>
        <translation>优于季节性朴素法的商品</translation>
    </message>
    <message>
        <source>No round of learning on lowered the loss on the held-out periods, so the network stays as it was shipped.</source>
        <translation>继续学习的每一轮都没有降低保留时段的损失，因此网络保持出厂状态。</translation>
    </message>
    <message>
        <source>Learning on did not make the forecasts of the held-out periods surely better (change of the loss %1 %, give or take %2 %), so the network stays as it was shipped.</source>
        <translation>继续学习没有让保留时段的预测确实变好（损失变化 %1 %，误差范围 %2 %），因此网络保持出厂状态。</translation>
    </message>
    <message>
        <source>Learning on lowered the loss on the held-out periods by %1 % (give or take %2 %), so forecasts take the network %3 % of the way to what it learned.</source>
        <translation>继续学习使保留时段的损失降低了 %1 %（误差范围 %2 %），因此预测采用向所学内容移动 %3 % 的网络。</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>出厂状态</translation>
    </message>
    <message>
        <source>The network learned on from the weights of another version of the program. Train it again, or delete its training.</source>
        <translation>该网络是在另一版本程序的权重上继续学习的。请重新训练，或删除该训练。</translation>
    </message>
    <message>
        <source>Learning on from your sales: round %1 of %2</source>
        <translation>正在从您的销售中继续学习：第 %1 轮，共 %2 轮</translation>
    </message>
    <message>
        <source>No item has enough history to learn on from. The pre-trained network forecasts as it came.</source>
        <translation>没有商品有足够的历史可供继续学习。预训练网络按出厂状态预测。</translation>
    </message>
    <message>
        <source>The history is too short for pieces of past errors: neighbouring periods resemble each other as is usual.</source>
        <translation>历史太短，无法从过去的误差中取片段：相邻周期按通常程度相似。</translation>
    </message>
    <message>
        <source>Block bootstrap</source>
        <translation>分块自助法</translation>
    </message>
    <message>
        <source>Pre-trained decoder</source>
        <translation>预训练解码器</translation>
    </message>
    <message>
        <source>Adversarial network (GAN)</source>
        <translation>对抗网络（GAN）</translation>
    </message>
    <message>
        <source>A planned item needs a code, by which its sales will be known.</source>
        <translation>计划商品需要一个编码，以后凭它识别销量。</translation>
    </message>
    <message>
        <source>The price must be above 0. Leave it out where it is not known.</source>
        <translation>价格必须大于 0。不知道时请留空。</translation>
    </message>
    <message>
        <source>There is an item %1 already. Give the planned one a code of its own.</source>
        <translation>已经有商品 %1。请给计划商品一个自己的编码。</translation>
    </message>
    <message>
        <source>There is no planned item %1 in this project.</source>
        <translation>此项目中没有计划商品 %1。</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>文字说明</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>The forecast holds none of these items. Forecast again, then look here.</source>
        <translation>预测中没有这些商品。请重新预测后再查看。</translation>
    </message>
    <message>
        <source>Nothing can be checked: none of the hidden items has %1 periods after some others began to sell.</source>
        <translation>无法检验：没有一个隐藏商品在其他商品开始销售后还有 %1 个周期。</translation>
    </message>
    <message>
        <source>Forecasting hidden items</source>
        <translation>正在预测隐藏的商品</translation>
    </message>
    <message>
        <source>This forecast was made by an older version, which kept only the numbers that agree: forecast again.</source>
        <translation>此预测由旧版本生成，只保留了协调后的数字：请重新预测。</translation>
    </message>
    <message>
        <source>There is no forecast yet whose sums could be made to agree. Forecast first.</source>
        <translation>还没有可以协调汇总的预测。请先进行预测。</translation>
    </message>
    <message>
        <source>Reading the series</source>
        <translation>正在读取序列</translation>
    </message>
    <message>
        <source>No series is long enough to hold %1 periods back and still have as many before them. Ask for a shorter horizon.</source>
        <translation>没有序列足够长，能留出 %1 个周期并在其之前仍有同样多的周期。请选择较短的预测期。</translation>
    </message>
    <message>
        <source>Measuring: %1</source>
        <translation>正在测量：%1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Each period on its own</source>
        <translation>每个周期各自独立</translation>
    </message>
    <message>
        <source>The block bootstrap was most like your real sales; it is used.</source>
        <translation>分块自助法与您的实际销售最相似；将使用它。</translation>
    </message>
    <message>
        <source>The pre-trained decoder was most like your real sales; it is used.</source>
        <translation>预训练解码器与您的实际销售最相似；将使用它。</translation>
    </message>
    <message>
        <source>The adversarial network was most like your real sales; it is used.</source>
        <translation>对抗网络与您的实际销售最相似；将使用它。</translation>
    </message>
    <message>
        <source>The networks library is not installed.</source>
        <translation>未安装神经网络库。</translation>
    </message>
    <message>
        <source>The weights of the pre-trained decoder are missing. Install the program again.</source>
        <translation>缺少预训练解码器的权重。请重新安装程序。</translation>
    </message>
    <message>
        <source>No adversarial network was trained in this project yet: comparing the ways trains one.</source>
        <translation>此项目尚未训练对抗网络：比较各种方式时会训练一个。</translation>
    </message>
    <message>
        <source>The block bootstrap has no values of its own.</source>
        <translation>分块自助法没有自己的数值。</translation>
    </message>
    <message>
        <source>The newest forecast has nothing of this item: forecast again.</source>
        <translation>最新的预测中没有此商品：请重新预测。</translation>
    </message>
    <message>
        <source>There is no forecast to draw scenarios around: forecast first.</source>
        <translation>还没有可用于绘制情景的预测：请先预测。</translation>
    </message>
    <message>
        <source>The model of the older forecast is not there any more, so the difference cannot be told apart.</source>
        <translation>旧预测的模型已不存在，因此无法拆分差异。</translation>
    </message>
    <message>
        <source>This model learns from all items together, and what it had learned was not kept, so what new sales and corrections did cannot be told apart.</source>
        <translation>该模型从所有商品中共同学习，而其学到的内容没有保留，因此无法区分新销量与更正的影响。</translation>
    </message>
    <message>
        <source>The model learned anew for the newer forecast: what its new weights changed stands under the rest.</source>
        <translation>较新的预测重新学习了模型：新权重带来的变化列在“其余”中。</translation>
    </message>
    <message>
        <source>price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>promotion</source>
        <translation>促销</translation>
    </message>
    <message>
        <source>same winter peak</source>
        <translation>同为冬季高峰</translation>
    </message>
    <message>
        <source>same spring peak</source>
        <translation>同为春季高峰</translation>
    </message>
    <message>
        <source>same summer peak</source>
        <translation>同为夏季高峰</translation>
    </message>
    <message>
        <source>same autumn peak</source>
        <translation>同为秋季高峰</translation>
    </message>
    <message>
        <source>same year-end peak</source>
        <translation>同为年末高峰</translation>
    </message>
    <message>
        <source>both new</source>
        <translation>都是新品</translation>
    </message>
    <message>
        <source>both growing</source>
        <translation>都在增长</translation>
    </message>
    <message>
        <source>both declining</source>
        <translation>都在下降</translation>
    </message>
    <message>
        <source>both no longer sold</source>
        <translation>都已停售</translation>
    </message>
    <message>
        <source>both sell rarely</source>
        <translation>都很少售出</translation>
    </message>
    <message>
        <source>both steady</source>
        <translation>都很平稳</translation>
    </message>
    <message>
        <source>both erratic</source>
        <translation>都不稳定</translation>
    </message>
    <message>
        <source>promotions pull both</source>
        <translation>促销对两者都有效</translation>
    </message>
    <message>
        <source>sell about as much</source>
        <translation>销量相近</translation>
    </message>
    <message>
        <source>similar course of sales</source>
        <translation>销量走势相似</translation>
    </message>
    <message>
        <source>There is no group of features %1. There are size, trend, season, regularity, price, promotion, shape and representation.</source>
        <translation>没有名为 %1 的特征组。可用的有 size、trend、season、regularity、price、promotion、shape 和 representation。</translation>
    </message>
    <message>
        <source>This project has no forecast yet. Forecast first, then describe it.</source>
        <translation>此项目还没有预测。请先预测，然后再描述。</translation>
    </message>
    <message>
        <source>The language %1 is not known. Choose en, zh or de.</source>
        <translation>未知的语言 %1。请选择 en、zh 或 de。</translation>
    </message>
    <message>
        <source>The forecast holds nothing of the category %1.</source>
        <translation>预测中没有类别 %1 的内容。</translation>
    </message>
    <message>
        <source>No item matches %1.</source>
        <translation>没有商品与 %1 匹配。</translation>
    </message>
    <message>
        <source>Putting the forecast in words</source>
        <translation>正在把预测写成文字</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written. Is the folder there, with space and the right to write?</source>
        <translation>无法写入 %1。文件夹是否存在、有空间并且可写？</translation>
    </message>
    <message>
        <source>%1 is no day. Write it as 2026-12-01.</source>
        <translation>%1 不是日期。请写成 2026-12-01 的形式。</translation>
    </message>
    <message>
        <source>Say which item is planned: --code; or --list, --delete CODE, --check.</source>
        <translation>请说明计划哪个商品：--code；或 --list、--delete CODE、--check。</translation>
    </message>
    <message>
        <source>Say of which items: --items, with * for any text.</source>
        <translation>请说明哪些商品：--items，* 代表任意文字。</translation>
    </message>
    <message>
        <source>Regression with %1 errors</source>
        <translation>误差为 %1 的回归</translation>
    </message>
    <message>
        <source>%1 with drift</source>
        <translation>带漂移的 %1</translation>
    </message>
    <message>
        <source>%1 with non-zero mean</source>
        <translation>均值非零的 %1</translation>
    </message>
    <message>
        <source>%1 with zero mean</source>
        <translation>均值为零的 %1</translation>
    </message>
    <message>
        <source>Taking the histories apart</source>
        <translation>正在分解历史</translation>
    </message>
    <message>
        <source>Shows changed or synthetic copies of the histories while learning, for small data. They are made from the training part only; validation and forecasts see real sales.</source>
        <translation>学习时还展示历史的变化版或合成版，适合小数据。它们只由训练部分生成；验证和预测只看真实销量。</translation>
    </message>
    <message>
        <source>All four changes</source>
        <translation>以上四种变化</translation>
    </message>
    <message>
        <source>Synthetic: block bootstrap</source>
        <translation>合成：分块自助法</translation>
    </message>
    <message>
        <source>Synthetic: adversarial network (GAN)</source>
        <translation>合成：对抗网络（GAN）</translation>
    </message>
    <message>
        <source>Synthetic: pre-trained decoder</source>
        <translation>合成：预训练解码器</translation>
    </message>
    <message>
        <source>Synthetic, if it helps in a trial</source>
        <translation>合成，若试训有帮助</translation>
    </message>
    <message>
        <source>Synthetic share</source>
        <translation>合成占比</translation>
    </message>
    <message>
        <source>The share of what the training shows that is synthetic, where the augmentation is a synthetic one.</source>
        <translation>训练所展示内容中合成部分的占比，仅在选择合成类增强时有效。</translation>
    </message>
    <message>
        <source>%1 possible futures were written in %2 seconds; %3 percent of the windows shown are such.</source>
        <translation>用 %2 秒写出了 %1 条可能的未来；训练窗口的 %3% 为此类。</translation>
    </message>
    <message>
        <source>Synthetic histories helped in a short training (validation loss %1 with, %2 without): they are shown.</source>
        <translation>合成历史在短训练中有帮助（验证损失：使用 %1，不用 %2）：已采用。</translation>
    </message>
    <message>
        <source>Synthetic histories did not help in a short training (validation loss %1 with, %2 without): they are left out.</source>
        <translation>合成历史在短训练中没有帮助（验证损失：使用 %1，不用 %2）：未采用。</translation>
    </message>
    <message>
        <source>Learning on lowered the loss on the held-out periods by %1 % (give or take %2 %), but by too little on the later of them or by some measure to be sure of the periods to come, so the network stays as it was shipped.</source>
        <translation>继续学习使留出时段上的损失降低了 %1 %（误差约 %2 %），但在其中较晚的时段上或按某一指标降低得太少，无法确信对未来时段有益，因此网络保持出厂状态。</translation>
    </message>
    <message>
        <source>imported files</source>
        <translation>导入的文件</translation>
    </message>
    <message>
        <source>refused rows</source>
        <translation>被拒绝的行</translation>
    </message>
    <message>
        <source>items</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>item details by file</source>
        <translation>各文件中的商品信息</translation>
    </message>
    <message>
        <source>locations</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>sales</source>
        <translation>销售记录</translation>
    </message>
    <message>
        <source>repeated sales</source>
        <translation>重复的销售记录</translation>
    </message>
    <message>
        <source>signal names</source>
        <translation>信号名称</translation>
    </message>
    <message>
        <source>signals</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>forecasts</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>forecast periods</source>
        <translation>预测时段</translation>
    </message>
    <message>
        <source>fitted models</source>
        <translation>拟合的模型</translation>
    </message>
    <message>
        <source>trainings</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>weights of trainings</source>
        <translation>训练权重</translation>
    </message>
    <message>
        <source>unfinished trainings</source>
        <translation>未完成的训练</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>%1 (%2 rows can be read)</source>
        <translation>%1（可读 %2 行）</translation>
    </message>
    <message>
        <source>No item has enough history to check forecasts on.</source>
        <translation>没有商品有足够的历史来检验预测。</translation>
    </message>
    <message>
        <source>Sells like the cluster &quot;%1&quot; (%2 % likely), as far as that told anything of items that were left out</source>
        <translation>与聚类“%1”的销售相似（可能性 %2%），其影响以它对被隐藏商品说明了多少为限</translation>
    </message>
    <message>
        <source>Nearest cluster: &quot;%1&quot; (%2 % likely); it told nothing of items that were left out, so it does not count</source>
        <translation>最接近的聚类：“%1”（可能性 %2%）；它对被隐藏的商品没有说明任何东西，因此不计入</translation>
    </message>
    <message>
        <source>This forecast took the weights of training %1, which has been deleted since: forecast again.</source>
        <translation>该预测使用了训练 %1 的权重，而该训练已被删除：请重新预测。</translation>
    </message>
    <message>
        <source>%1 first periods are to be known, but a launch has %2: something must be left to forecast.</source>
        <translation>已知首 %1 期，但一次上市只有 %2 期：必须留下一些供预测。</translation>
    </message>
    <message>
        <source>Only %1 periods of sales are known.</source>
        <translation>只知道 %1 期的销售。</translation>
    </message>
    <message>
        <source>Its newest periods say nothing of how good the forecast is: too few are known, or nothing was sold.</source>
        <translation>最近各期无法说明预测有多好：已知的太少，或没有售出。</translation>
    </message>
    <message>
        <source>Tried on the newest periods, the forecast was off by %1 % of what was sold.</source>
        <translation>在最近各期上试算，预测的误差为销量的 %1%。</translation>
    </message>
    <message>
        <source>Planned products</source>
        <translation>计划中的商品</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>Units expected</source>
        <translation>预计件数</translation>
    </message>
    <message>
        <source>These products do not sell yet. What is expected comes from products that are like them, and is a guess: it is in none of the sums before.</source>
        <translation>这些商品尚未开售。预计值来自与其相似的商品，只是猜测：前面的汇总都不包含它们。</translation>
    </message>
    <message>
        <source>The numbers are of the first %1 periods of each, from its first day on.</source>
        <translation>数字为每种商品自首日起前 %1 个周期的合计。</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>聚类</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评估</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::Actions</name>
    <message>
        <source>&amp;New project from a spreadsheet…</source>
        <translation>从电子表格新建项目(&amp;N)…</translation>
    </message>
    <message>
        <source>Choose a sales file; its columns are guessed and shown before anything is read</source>
        <translation>选择一个销售文件；读取之前会先推测各列并显示出来</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>打开项目(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a Shelfcast project file</source>
        <translation>打开 Shelfcast 项目文件</translation>
    </message>
    <message>
        <source>Open the &amp;sample project</source>
        <translation>打开示例项目(&amp;S)</translation>
    </message>
    <message>
        <source>Real sales of a British gift shop, to look around</source>
        <translation>一家英国礼品店的真实销售数据，供您随意查看</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Keep a copy under another name and go on with it</source>
        <translation>以其他名称保存一份副本，并在副本中继续</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>关闭项目(&amp;C)</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>返回开始页</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>&amp;Find items</source>
        <translation>查找商品(&amp;F)</translation>
    </message>
    <message>
        <source>Search items, SKU, category</source>
        <translation>搜索商品、SKU、类别</translation>
    </message>
    <message>
        <source>Zoom chart &amp;in</source>
        <translation>放大图表(&amp;I)</translation>
    </message>
    <message>
        <source>Show fewer periods</source>
        <translation>显示更少的周期</translation>
    </message>
    <message>
        <source>Zoom chart &amp;out</source>
        <translation>缩小图表(&amp;O)</translation>
    </message>
    <message>
        <source>Show more periods</source>
        <translation>显示更多的周期</translation>
    </message>
    <message>
        <source>&amp;Reset chart</source>
        <translation>重置图表(&amp;R)</translation>
    </message>
    <message>
        <source>Show the chart as at first</source>
        <translation>恢复图表最初的显示</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Add a spreadsheet to the project (Ctrl+I)</source>
        <translation>向项目中添加电子表格 (Ctrl+I)</translation>
    </message>
    <message>
        <source>&amp;Forecast</source>
        <translation>预测(&amp;F)</translation>
    </message>
    <message>
        <source>Forecast every item with the chosen model (F5)</source>
        <translation>用所选模型预测每个商品 (F5)</translation>
    </message>
    <message>
        <source>&amp;Calendar and gaps…</source>
        <translation>日历与空缺(&amp;C)…</translation>
    </message>
    <message>
        <source>Weekly or monthly, what a day without a record means, the last unfinished period</source>
        <translation>按周或按月、没有记录的日子如何看待、尚未结束的最后一个周期</translation>
    </message>
    <message>
        <source>&amp;PDF report…</source>
        <translation>PDF 报告(&amp;P)…</translation>
    </message>
    <message>
        <source>A report for the meeting: summary, categories, top items</source>
        <translation>会议用的报告：摘要、类别、主要商品</translation>
    </message>
    <message>
        <source>&amp;CSV…</source>
        <translation>CSV(&amp;C)…</translation>
    </message>
    <message>
        <source>One row an item and period: history, forecast, ranges</source>
        <translation>每个商品每个周期一行：历史、预测、区间</translation>
    </message>
    <message>
        <source>&amp;Excel workbook…</source>
        <translation>Excel 工作簿(&amp;E)…</translation>
    </message>
    <message>
        <source>The same as a workbook with typed columns</source>
        <translation>同样的内容，存为各列带数据类型的工作簿</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>Every model with its settings and source</source>
        <translation>所有模型及其设置和来源</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>All keys on one page</source>
        <translation>一页列出所有快捷键</translation>
    </message>
    <message>
        <source>&amp;About Shelfcast</source>
        <translation>关于 Shelfcast(&amp;A)</translation>
    </message>
    <message>
        <source>Version, licence, libraries</source>
        <translation>版本、许可证、程序库</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>最近的项目(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>项目(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Show the page %1</source>
        <translation>显示“%1”页面</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::AttentionModel</name>
    <message>
        <source>Item</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>What</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Forecast value</source>
        <translation>预测金额</translation>
    </message>
    <message>
        <source>Forecast units</source>
        <translation>预测件数</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>所有商品</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::AxisFormat</name>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::Banner</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::BreakdownCard</name>
    <message>
        <source>Where the error is</source>
        <translation>误差在哪里</translation>
    </message>
    <message>
        <source>Steps ahead</source>
        <translation>向前步数</translation>
    </message>
    <message>
        <source>How the error grows the further the forecast looks</source>
        <translation>预测得越远，误差如何增大</translation>
    </message>
    <message>
        <source>Origins</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>How the error differs between the points in time forecast from</source>
        <translation>从不同时间点预测时误差有何不同</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别等级</translation>
    </message>
    <message>
        <source>A: items that bring the first 80 % of all money; B: those up to 95 %; C: the rest</source>
        <translation>A：带来前 80 % 金额的商品；B：至 95 % 的商品；C：其余</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>The categories with the most items</source>
        <translation>商品最多的品类</translation>
    </message>
    <message>
        <source>%1 is measured on whole forecasts, not on single steps.</source>
        <translation>%1 按整次预测衡量，不按单步衡量。</translation>
    </message>
    <message>
        <source>no category</source>
        <translation>无品类</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a class and its number of series</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>起点</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::CategoryList</name>
    <message>
        <source>Rising and falling categories</source>
        <translation>上升和下降的类别</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ChangeListModel</name>
    <message>
        <source>Item</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Mainly</source>
        <translation>主要原因</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>金额</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::Changes</name>
    <message>
        <source>new sales</source>
        <translation>新销量</translation>
    </message>
    <message>
        <source>corrected history</source>
        <translation>历史更正</translation>
    </message>
    <message>
        <source>price or promotion plan</source>
        <translation>价格或促销计划</translation>
    </message>
    <message>
        <source>other model</source>
        <translation>更换模型</translation>
    </message>
    <message>
        <source>overrides</source>
        <translation>人工调整</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>其余</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>没有差别</translation>
    </message>
    <message>
        <source>%1 units: %2</source>
        <translation>%1 件：%2</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ChangesPanel</name>
    <message>
        <source>What changed, by item</source>
        <translation>各商品的变化</translation>
    </message>
    <message>
        <source>Comparing the newest forecast with the one before…</source>
        <translation>正在比较最新预测与上一次预测……</translation>
    </message>
    <message>
        <source>%1 to %2, the newest forecast beside the one before: %3</source>
        <translation>%1 至 %2，最新预测与上一次相比：%3</translation>
    </message>
    <message>
        <source>From %1 to %2 units. %3</source>
        <translation>从 %1 到 %2 件。%3</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ChartLegend</name>
    <message>
        <source>sold</source>
        <translation>已售</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>80 %</source>
        <translation>80 %</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>last season</source>
        <translation>上一季节</translation>
    </message>
    <message>
        <source>promotion</source>
        <translation>促销</translation>
    </message>
    <message>
        <source>out of stock</source>
        <translation>缺货</translation>
    </message>
    <message>
        <source>stands out</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>holiday or season</source>
        <translation>节假日或季节</translation>
    </message>
    <message>
        <source>new level</source>
        <translation>新水平</translation>
    </message>
    <message>
        <source>no record</source>
        <translation>无记录</translation>
    </message>
    <message>
        <source>as models see it</source>
        <translation>模型所见</translation>
    </message>
    <message>
        <source>model alone</source>
        <translation>仅模型</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ChartViews</name>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>组成</translation>
    </message>
    <message>
        <source>History, forecast and its ranges</source>
        <translation>历史、预测及其区间</translation>
    </message>
    <message>
        <source>What the forecast is made of: level, trend, season, price and other drivers, in units</source>
        <translation>预测由哪些部分组成：水平、趋势、季节、价格和其他影响因素，以件数表示</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>Possible futures: lines whose periods belong together</source>
        <translation>可能的未来：各周期彼此相关的线</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ClassesCard</name>
    <message>
        <source>Value and evenness</source>
        <translation>价值与均匀程度</translation>
    </message>
    <message>
        <source>ABC: how much of the revenue an item brings. XYZ: how evenly it sells.</source>
        <translation>ABC：商品带来多少销售额。XYZ：销售是否均匀。</translation>
    </message>
    <message>
        <source>Sells in nearly every period, in even amounts</source>
        <translation>几乎每期都有销售，数量均匀</translation>
    </message>
    <message>
        <source>Sells in nearly every period, in uneven amounts</source>
        <translation>几乎每期都有销售，数量不均匀</translation>
    </message>
    <message>
        <source>Sells now and then, in even amounts</source>
        <translation>偶尔销售，数量均匀</translation>
    </message>
    <message>
        <source>Sells now and then, in uneven amounts</source>
        <translation>偶尔销售，数量不均匀</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>The items that bring the first %1 of the revenue</source>
        <translation>带来前 %1 销售额的商品</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Up to %1 of the revenue</source>
        <translation>直到销售额的 %1</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>The rest</source>
        <translation>其余</translation>
    </message>
    <message>
        <source>X even</source>
        <translation>X 均匀</translation>
    </message>
    <message>
        <source>Varies by up to %1 of its mean</source>
        <translation>变动不超过均值的 %1</translation>
    </message>
    <message>
        <source>Y varying</source>
        <translation>Y 有变动</translation>
    </message>
    <message>
        <source>Z uneven</source>
        <translation>Z 不均匀</translation>
    </message>
    <message>
        <source>Varies by more, or nobody knows</source>
        <translation>变动更大，或无从得知</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>items and share of the revenue</comment>
        <translation>%1
%2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln item(s), %2 of the revenue. Click to select them.</source>
        <translation>
            <numerusform>%1：%Ln 个商品，占销售额的 %2。点击选中。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a demand class and its number of items</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ClusterForm</name>
    <message>
        <source>What makes items alike. Each of these weighs the same.</source>
        <translation>根据什么判断商品相似。每一项的分量相同。</translation>
    </message>
    <message>
        <source>How to group</source>
        <translation>如何分组</translation>
    </message>
    <message>
        <source>How groups are found. k-means is quick and good for most; the others are there to compare with.</source>
        <translation>分组的方法。k-均值快速，适合多数情况；其他方法供比较。</translation>
    </message>
    <message>
        <source>How many clusters</source>
        <translation>聚类个数</translation>
    </message>
    <message>
        <source>The suggested number lies farthest apart and comes back when items are drawn anew; any other can be chosen.</source>
        <translation>建议的个数界线最清楚，重新抽取商品后仍会出现；也可以选择其他个数。</translation>
    </message>
    <message>
        <source>Suggested number</source>
        <translation>建议的个数</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s)</source>
        <translation>
            <numerusform>%Ln 个聚类</numerusform>
        </translation>
    </message>
    <message>
        <source>Limits …</source>
        <translation>界限…</translation>
    </message>
    <message>
        <source>Where A ends and B begins, X and Y, smooth and lumpy</source>
        <translation>A 与 B、X 与 Y、平滑与零散之间的界限</translation>
    </message>
    <message>
        <source>Group items</source>
        <translation>给商品分组</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Compare by %Ln thing(s)</source>
        <translation>
            <numerusform>按 %Ln 项比较</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare by: %1</source>
        <translation>比较：%1</translation>
    </message>
    <message>
        <source>Grouping …</source>
        <translation>正在分组…</translation>
    </message>
    <message>
        <source>Group again</source>
        <translation>重新分组</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ClusterMap</name>
    <message>
        <source>Map of items</source>
        <translation>商品地图</translation>
    </message>
    <message>
        <source>Items that are alike lie near each other. Click a name for a cluster, an item for itself, or draw a line around some of them.</source>
        <translation>相似的商品靠在一起。点击名称选中聚类，点击商品选中它自己，或在几个商品周围画圈。</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ClusterShapes</name>
    <message>
        <source>Typical course of each cluster</source>
        <translation>各聚类的典型走势</translation>
    </message>
    <message>
        <source>newest two years</source>
        <translation>最近两年</translation>
    </message>
    <message>
        <source>%1: sales of each month against the mean; the band holds the middle half of the items</source>
        <translation>%1：各月销量与均值之比；色带包含中间一半的商品</translation>
    </message>
    <message>
        <source>%1: the newest two years against their mean; the band holds the middle half of the items</source>
        <translation>%1：最近两年与其均值之比；色带包含中间一半的商品</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ClusterTableModel</name>
    <message>
        <source>Cluster %1: %2</source>
        <translation>聚类 %1：%2</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Share of the revenue of the newest year</source>
        <translation>占最近一年销售额的比例</translation>
    </message>
    <message>
        <source>The newest year against the year before, in the middle of the items</source>
        <translation>最近一年与前一年相比（商品的中位数）</translation>
    </message>
    <message>
        <source>How much of what moves is the season: 0 none, 1 all</source>
        <translation>变动中季节所占的比例：0 没有，1 全部</translation>
    </message>
    <message>
        <source>How far single periods lie from trend and season, as a share of the mean</source>
        <translation>各期偏离趋势与季节的程度，与均值之比</translation>
    </message>
    <message>
        <source>Sales of promoted periods against what was to be expected: 1 is no effect</source>
        <translation>促销期销量与预期之比：1 表示没有效果</translation>
    </message>
    <message>
        <source>Items that were in another cluster the time before</source>
        <translation>上次属于其他聚类的商品</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>聚类</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>季节</translation>
    </message>
    <message>
        <source>Volatility</source>
        <translation>波动</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>促销</translation>
    </message>
    <message>
        <source>Moved in</source>
        <translation>移入</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ClustersPage</name>
    <message>
        <source>The sales have changed since these clusters were made. Group again to have them up to date.</source>
        <translation>分组之后销售数据有变化。请重新分组以更新。</translation>
    </message>
    <message>
        <source>Typical course of each cluster</source>
        <translation>各聚类的典型走势</translation>
    </message>
    <message>
        <source>No sales yet</source>
        <translation>还没有销售数据</translation>
    </message>
    <message>
        <source>Import a spreadsheet with sales; then items that sell alike can be grouped here.</source>
        <translation>请先导入销售表格，然后可以在这里给销售相似的商品分组。</translation>
    </message>
    <message>
        <source>Import a spreadsheet</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Grouping the items …</source>
        <translation>正在给商品分组…</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>The bar below shows how far it is.</source>
        <translation>下方的进度条显示进展。</translation>
    </message>
    <message>
        <source>Which products behave alike?</source>
        <translation>哪些商品表现相似？</translation>
    </message>
    <message>
        <source>Items are compared by trend, season, regularity and shape, put into groups, and the groups are named in words. Nothing needs to be set.</source>
        <translation>按趋势、季节、规律和形状比较商品并分组，再用文字为各组命名。无需任何设置。</translation>
    </message>
    <message>
        <source>Group items</source>
        <translation>给商品分组</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ClustersViewModel</name>
    <message>
        <source>Reading the clusters</source>
        <translation>正在读取聚类</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>聚类</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) grouped in %1 s.</source>
        <translation>
            <numerusform>%Ln 个商品已分组，用时 %1 秒。</numerusform>
        </translation>
    </message>
    <message>
        <source>All items</source>
        <translation>全部商品</translation>
    </message>
    <message>
        <source>Cluster: %1</source>
        <translation>聚类：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) from the map</source>
        <translation>
            <numerusform>地图上的 %Ln 个商品</numerusform>
        </translation>
    </message>
    <message>
        <source>Class %1</source>
        <translation>%1 类</translation>
    </message>
    <message>
        <source>Demand: %1</source>
        <translation>需求：%1</translation>
    </message>
    <message>
        <source>Moved to another cluster</source>
        <translation>换了聚类</translation>
    </message>
    <message>
        <source>Far from the others of their cluster</source>
        <translation>离本聚类的其他商品很远</translation>
    </message>
    <message>
        <source>Export of clusters</source>
        <translation>导出聚类</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s) (suggested)</source>
        <translation>
            <numerusform>%Ln 个聚类（建议）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s)</source>
        <translation>
            <numerusform>%Ln 个聚类</numerusform>
        </translation>
    </message>
    <message>
        <source>silhouette %1</source>
        <translation>轮廓系数 %1</translation>
    </message>
    <message>
        <source>stability %1</source>
        <translation>稳定性 %1</translation>
    </message>
    <message>
        <source>Limits between classes</source>
        <translation>分类界限</translation>
    </message>
    <message>
        <source>A brings</source>
        <translation>A 类占</translation>
    </message>
    <message>
        <source>Share of the revenue that the items of class A bring together</source>
        <translation>A 类商品合计占销售额的比例</translation>
    </message>
    <message>
        <source>A and B bring</source>
        <translation>A 与 B 类占</translation>
    </message>
    <message>
        <source>Share of the revenue that the items of classes A and B bring together</source>
        <translation>A 类与 B 类商品合计占销售额的比例</translation>
    </message>
    <message>
        <source>X varies up to</source>
        <translation>X 类变异不超过</translation>
    </message>
    <message>
        <source>Standard deviation of the sales of a period as a share of their mean</source>
        <translation>每期销量的标准差与均值之比</translation>
    </message>
    <message>
        <source>Y varies up to</source>
        <translation>Y 类变异不超过</translation>
    </message>
    <message>
        <source>Rare from (ADI)</source>
        <translation>少见（ADI）起点</translation>
    </message>
    <message>
        <source>Periods from one sale to the next, on average; 1.32 by Syntetos, Boylan and Croston (2005)</source>
        <translation>两次销售之间平均相隔的期数；Syntetos、Boylan 与 Croston（2005）取 1.32</translation>
    </message>
    <message>
        <source>Uneven from (CV²)</source>
        <translation>不均匀（CV²）起点</translation>
    </message>
    <message>
        <source>Squared variation of the sales that are not zero; 0.49 by the same authors</source>
        <translation>非零销量变异系数的平方；同一作者取 0.49</translation>
    </message>
    <message>
        <source>Far from its cluster from</source>
        <translation>离群起点</translation>
    </message>
    <message>
        <source>Beyond the third quartile of the distances in its cluster, in widths of the middle half</source>
        <translation>超出本聚类距离的上四分位数，以四分位距的倍数计</translation>
    </message>
    <message>
        <source>Group again</source>
        <translation>重新分组</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Usual limits</source>
        <translation>常用界限</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ColumnModel</name>
    <message>
        <source>%1 is: %2</source>
        <translation>%1 的含义：%2</translation>
    </message>
    <message>
        <source>Column in the file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>is</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>原始内容</translation>
    </message>
    <message>
        <source>as read</source>
        <translation>读取结果</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln 个商品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln location(s)</source>
        <translation>
            <numerusform>%Ln 个地点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 cells is/are empty</source>
        <translation>
            <numerusform>%1 个单元格中有 %Ln 个为空</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::CompareCard</name>
    <message>
        <source>Compare clusters</source>
        <translation>比较聚类</translation>
    </message>
    <message>
        <source>Clusters side by side</source>
        <translation>并列的聚类</translation>
    </message>
    <message>
        <source>Opens the forecasts with only these items in the list</source>
        <translation>打开预测页，列表中只显示这些商品</translation>
    </message>
    <message>
        <source>Export CSV …</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>Writes the selected items with their cluster, classes and figures</source>
        <translation>写出所选商品及其聚类、类别和数值</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>全部商品</translation>
    </message>
    <message>
        <source>Selects all items again</source>
        <translation>重新选择全部商品</translation>
    </message>
    <message>
        <source>Show all in Forecast</source>
        <translation>在预测中显示全部</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln item(s) in Forecast</source>
        <translation>
            <numerusform>在预测中显示 %Ln 个商品</numerusform>
        </translation>
    </message>
    <message>
        <source>Export clusters</source>
        <translation>导出聚类</translation>
    </message>
    <message>
        <source>clusters.csv</source>
        <translation>聚类.csv</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ComparedPanel</name>
    <message>
        <source>What was compared</source>
        <translation>比较了哪些</translation>
    </message>
    <message>
        <source>%1 (taken)</source>
        <translation>%1（已选用）</translation>
    </message>
    <message>
        <source>%1 of %2, lower is better</source>
        <translation>%2：%1，越低越好</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ComparisonDialog</name>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>How far the quantiles of single periods lie from the real ones, in spreads of these. 0 is the same.</source>
        <translation>单个周期的分位数与实际值相差多少，以实际值的离散程度计。0 表示相同。</translation>
    </message>
    <message>
        <source>Nothing sold</source>
        <translation>无销售</translation>
    </message>
    <message>
        <source>Share of periods without a sale, made less real.</source>
        <translation>没有销售的周期所占比例，生成的减去实际的。</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>相邻周期</translation>
    </message>
    <message>
        <source>How far the autocorrelations lie from the real ones. 0 is the same.</source>
        <translation>自相关与实际相差多少。0 表示相同。</translation>
    </message>
    <message>
        <source>Told apart</source>
        <translation>被识别</translation>
    </message>
    <message>
        <source>How often a small classifier tells which one of a real and a made future is made. 50 % is by chance.</source>
        <translation>一个小分类器在一真一假的两个未来中认出假的那个的频率。50 % 即为随机。</translation>
    </message>
    <message>
        <source>Teaches</source>
        <translation>可学性</translation>
    </message>
    <message>
        <source>Error of a small forecaster that learned from made futures over that of one that learned from real ones, both tested on real ones. 1 is as good.</source>
        <translation>从生成的未来学习的小型预测器的误差，除以从真实未来学习的预测器的误差，均在真实数据上检验。1 表示同样好。</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Error of the sum over the horizon as a distribution (CRPS), as a share of the usual sales. Lower is better.</source>
        <translation>预测期合计作为分布的误差（CRPS），占通常销售的比例。越低越好。</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>All of these together. The lowest wins.</source>
        <translation>以上全部合在一起。最低者胜出。</translation>
    </message>
    <message>
        <source>Compare ways of making scenarios</source>
        <translation>比较生成情景的方式</translation>
    </message>
    <message>
        <source>Realism of each way</source>
        <translation>各方式的逼真程度</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>再次比较</translation>
    </message>
    <message>
        <source>Compare now</source>
        <translation>立即比较</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>The ways have not been compared on your sales yet.</source>
        <translation>尚未用您的销售数据比较各种方式。</translation>
    </message>
    <message>
        <source>Each way makes futures of the past: what came after is known, and it is measured how much they look like it. The adversarial network is trained for it. That takes two to four minutes; you can go on working.</source>
        <translation>每种方式都为过去生成未来：之后发生的已知，由此测量它们有多相似。为此会训练对抗网络。需要两到四分钟；您可以继续工作。</translation>
    </message>
    <message>
        <source>%1 real futures of %2 periods from %3 items, each beside %4 made ones.</source>
        <translation>来自 %3 个商品、每段 %2 个周期的 %1 个真实未来，每个与 %4 个生成的未来对照。</translation>
    </message>
    <message>
        <source>The data have changed since.</source>
        <translation>此后数据已更改。</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>%1, its own values</source>
        <translation>%1，自身数值</translation>
    </message>
    <message>
        <source>%1 (used)</source>
        <translation>%1（使用中）</translation>
    </message>
    <message>
        <source>Teaches: a small forecaster learned from the made futures and was tested on real ones; this is its error over that of one that learned from real ones. 1 is as good. Told apart: how often a classifier finds the made one of a pair; 50 % is by chance. The lowest distance wins.</source>
        <translation>可学性：一个小预测器从生成的未来中学习，再用真实的未来检验；此值为其误差与从真实未来学习者误差之比，1 表示一样好。被识别：分类器在一对中认出生成者的频率；50 % 等于随机猜测。距离最小者胜出。</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ComponentsChart</name>
    <message>
        <source>Parts of the forecast</source>
        <translation>预测的组成</translation>
    </message>
    <message>
        <source>Wheel or + and − zoom, drag or Shift+arrows move, 0 shows the start view, arrows walk through the periods</source>
        <translation>滚轮或 + 和 − 缩放，拖动或 Shift+方向键移动，0 恢复初始视图，方向键逐个浏览周期</translation>
    </message>
    <message>
        <source>%1: %2 in %3</source>
        <translation>%1：%3 为 %2</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::CountCurves</name>
    <message>
        <source>How many clusters</source>
        <translation>聚类个数</translation>
    </message>
    <message>
        <source>%1 clusters: silhouette %2, stability %3, gap %4</source>
        <translation>%1 个聚类：轮廓系数 %2，稳定性 %3，间隙 %4</translation>
    </message>
    <message>
        <source>Silhouette: how far apart</source>
        <translation>轮廓系数：相距多远</translation>
    </message>
    <message>
        <source>Stability in resamples</source>
        <translation>重抽样稳定性</translation>
    </message>
    <message>
        <source>Gap to no groups</source>
        <translation>与无分组的间隙</translation>
    </message>
    <message>
        <source>%1 clusters: silhouette %2, stability %3, gap %4 (give or take %5). Click to group the items so.</source>
        <translation>%1 个聚类：轮廓系数 %2，稳定性 %3，间隙 %4（误差 %5）。点击按此分组。</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::CoverageCard</name>
    <message>
        <source>Do the intervals hold?</source>
        <translation>区间可靠吗？</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::CoveragePlot</name>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>An 80 % interval should hold 80 % of what came. On the dashed line it does; below it the intervals are too narrow, above it too wide.</source>
        <translation>80 % 的区间应包含 80 % 的实际值。在虚线上即是如此；在其下方区间太窄，在其上方太宽。</translation>
    </message>
    <message>
        <source>Dashed: as promised · below: too narrow · above: too wide</source>
        <translation>虚线：如所承诺 · 下方：太窄 · 上方：太宽</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a model and its error</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 interval holds: %2</source>
        <translation>%1 区间包含：%2</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>区间</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::DataOverview</name>
    <message>
        <source>Import a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Brings newer sales in; what they correct is corrected, nothing is counted twice</source>
        <translation>加入更新的销售数据；有更正的会更正，不会重复计算</translation>
    </message>
    <message>
        <source>Replace …</source>
        <translation>替换…</translation>
    </message>
    <message>
        <source>Takes another file in the place of the selected one</source>
        <translation>用另一个文件替换所选文件</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Takes the selected import back; what older files said of the same days holds again. Can be undone.</source>
        <translation>撤回所选的导入；同一日期恢复为较早文件中的数据。此操作可以撤销。</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>Imported files</source>
        <translation>已导入的文件</translation>
    </message>
    <message>
        <source>How healthy the data are</source>
        <translation>数据状况</translation>
    </message>
    <message>
        <source>Calendar and gaps …</source>
        <translation>日历与空缺…</translation>
    </message>
    <message>
        <source>Periods, season, what a missing record means, wild values</source>
        <translation>周期、季节、缺少记录的含义、异常值</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>保存为 CSV</translation>
    </message>
    <message>
        <source>Writes the rows with their reasons to a file, to correct them in a spreadsheet</source>
        <translation>将这些行连同原因写入文件，以便在电子表格中更正</translation>
    </message>
    <message>
        <source>Rows that could not be used</source>
        <translation>无法使用的行</translation>
    </message>
    <message>
        <source>Save the rows that could not be used</source>
        <translation>保存无法使用的行</translation>
    </message>
    <message>
        <source>refused rows.csv</source>
        <translation>无法使用的行.csv</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 could not be used</source>
        <translation>
            <numerusform>%1 中有 %Ln 行无法使用</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::DataPage</name>
    <message>
        <source>No sales yet</source>
        <translation>还没有销售数据</translation>
    </message>
    <message>
        <source>Import a spreadsheet with your sales: CSV, XLSX, ODS or XLS. You can also drop it on the window. You will see what was understood before anything is changed.</source>
        <translation>导入您的销售电子表格：CSV、XLSX、ODS 或 XLS。也可以把文件拖到窗口上。在做出任何更改之前，您会先看到读取的结果。</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Choose the file that takes its place</source>
        <translation>选择用来替换的文件</translation>
    </message>
    <message>
        <source>Spreadsheets (*.csv *.tsv *.txt *.gz *.xlsx *.ods *.xls);;All files (*)</source>
        <translation>电子表格 (*.csv *.tsv *.txt *.gz *.xlsx *.ods *.xls);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::DataViewModel</name>
    <message>
        <source>Reading the sources</source>
        <translation>正在读取数据来源</translation>
    </message>
    <message>
        <source>Periods: %1</source>
        <translation>周期：%1</translation>
    </message>
    <message>
        <source>season of %1</source>
        <translation>季节：%1</translation>
    </message>
    <message>
        <source>no season</source>
        <translation>无季节</translation>
    </message>
    <message>
        <source>no record means no sale</source>
        <translation>没有记录表示没有销售</translation>
    </message>
    <message>
        <source>no record means not known</source>
        <translation>没有记录表示情况未知</translation>
    </message>
    <message>
        <source>an incomplete last period is used</source>
        <translation>使用不完整的最后一个周期</translation>
    </message>
    <message>
        <source>an incomplete last period waits</source>
        <translation>暂不使用不完整的最后一个周期</translation>
    </message>
    <message>
        <source>wild values are capped</source>
        <translation>限制异常值</translation>
    </message>
    <message>
        <source>missing periods are filled</source>
        <translation>填补缺失的周期</translation>
    </message>
    <message>
        <source>Reading the refused rows</source>
        <translation>正在读取无法使用的行</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>正在保存 %1</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>second season of %1</source>
        <translation>第二个季节为 %1</translation>
    </message>
    <message>
        <source>outliers are replaced</source>
        <translation>异常值被替换</translation>
    </message>
    <message>
        <source>earlier sales are brought to the new level</source>
        <translation>之前的销量调整到新水平</translation>
    </message>
    <message>
        <source>holidays of %1</source>
        <translation>%1的节假日</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s) settled</source>
        <translation>
            <numerusform>已确定 %Ln 项发现</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::Dendrogram</name>
    <message>
        <source>Tree of groups</source>
        <translation>分组树</translation>
    </message>
    <message>
        <source>Groups that join low down are alike; the dashed line is where the tree is cut into clusters. Below, how many items each branch holds.</source>
        <translation>在低处相连的组更相似；虚线是切分聚类的位置。下方是每个分支的商品数。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln branch(es), cut into %1 clusters</source>
        <translation>
            <numerusform>%Ln 个分支，切成 %1 个聚类</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ErrorLines</name>
    <message>
        <source>Error lines</source>
        <translation>误差曲线</translation>
    </message>
    <message>
        <source>How far each model is off, step by step. Point at a step, or press the arrow keys, to read the figures.</source>
        <translation>每个模型逐步的误差。指向某一步或按方向键即可读数。</translation>
    </message>
    <message>
        <source>Lower is closer to what was sold.</source>
        <translation>越低越接近实际销售。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a model and its error</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>axis, its label, the models&apos; figures</comment>
        <translation>%1 %2：%3</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::EvaluationForm</name>
    <message>
        <source>Evaluate models</source>
        <translation>评估模型</translation>
    </message>
    <message>
        <source>Forecasts the past from several points in time, as if it was not known, and compares with what was sold.</source>
        <translation>从过去几个时间点出发，假装不知道后来的情况进行预测，再与实际销售比较。</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Runs in the background; the bar below shows how far it is and can stop it</source>
        <translation>在后台运行；下方的进度条显示进度，也可停止</translation>
    </message>
    <message>
        <source>Models to evaluate</source>
        <translation>要评估的模型</translation>
    </message>
    <message>
        <source>How many periods ahead each forecast looks</source>
        <translation>每次预测向前看多少期</translation>
    </message>
    <message>
        <source>From how many past points in time to forecast, a horizon apart. More make the figures surer and take longer</source>
        <translation>从过去多少个时间点预测，彼此相隔一个预测期。越多越可靠，也越慢</translation>
    </message>
    <message>
        <source>all items</source>
        <translation>所有商品</translation>
    </message>
    <message>
        <source>Evaluate some items only: a pattern of item numbers, * stands for anything (A-*)</source>
        <translation>只评估部分商品：货号模式，* 代表任意字符（A-*）</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>预测期</translation>
    </message>
    <message>
        <source>Origins</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Fit only once</source>
        <translation>只拟合一次</translation>
    </message>
    <message>
        <source>Models that fit each item alone are fitted before the first point in time only, and take newer sales in without a new fit: quicker, and how they do when nobody fits them anew. Models that learn from all items together always learn once.</source>
        <translation>逐个商品拟合的模型只在第一个时间点之前拟合，之后直接纳入新销售而不重新拟合：更快，也能看出不重新拟合时的表现。从全部商品学习的模型总是只学习一次。</translation>
    </message>
    <message>
        <source>%1 (usual)</source>
        <translation>%1（通常）</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>照常</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::EvaluationPage</name>
    <message>
        <source>Evaluating…</source>
        <translation>正在评估…</translation>
    </message>
    <message>
        <source>Each model forecasts the past. The bar below shows how far it is; the results appear here.</source>
        <translation>每个模型都在预测过去。下方的进度条显示进度；结果将显示在这里。</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>正在衡量…</translation>
    </message>
    <message>
        <source>Reading the forecasts of the last evaluation.</source>
        <translation>正在读取上次评估的预测。</translation>
    </message>
    <message>
        <source>No evaluation yet</source>
        <translation>尚无评估</translation>
    </message>
    <message>
        <source>Tick models on the left and press Evaluate. They forecast the past as if it was not known, and here stands which is closest, for which items, and how sure that is.</source>
        <translation>在左侧勾选模型并按“评估”。它们会假装不知道后来的情况去预测过去，这里将显示哪个最接近、对哪些商品、有多大把握。</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::EvaluationViewModel</name>
    <message>
        <source>Open a project first.</source>
        <translation>请先打开一个项目。</translation>
    </message>
    <message>
        <source>Reading the items</source>
        <translation>正在读取商品</translation>
    </message>
    <message>
        <source>Import your sales first.</source>
        <translation>请先导入销售数据。</translation>
    </message>
    <message>
        <source>Choose at least one model.</source>
        <translation>请至少选择一个模型。</translation>
    </message>
    <message>
        <source>An evaluation is running.</source>
        <translation>评估正在进行。</translation>
    </message>
    <message>
        <source>%1 needs the networks library.</source>
        <translation>%1 需要神经网络库。</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评估</translation>
    </message>
    <message numerus="yes">
        <source>%Ln series evaluated: %1 is closest.</source>
        <translation>
            <numerusform>已评估 %Ln 个序列：%1 最接近。</numerusform>
        </translation>
    </message>
    <message>
        <source>Measuring the forecasts</source>
        <translation>正在衡量预测</translation>
    </message>
    <message>
        <source>Deleting an evaluation</source>
        <translation>正在删除评估</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::FindingModel</name>
    <message>
        <source>Leave it unknown</source>
        <translation>保持未知</translation>
    </message>
    <message>
        <source>Models see that nobody knows what was sold</source>
        <translation>模型知道此处销量未知</translation>
    </message>
    <message>
        <source>Fill in %1</source>
        <translation>填入 %1</translation>
    </message>
    <message>
        <source>Models see what its season and its neighbours say</source>
        <translation>模型看到由季节和相邻周期推算的数值</translation>
    </message>
    <message>
        <source>As all gaps: fill in</source>
        <translation>与所有缺口相同：填补</translation>
    </message>
    <message>
        <source>As all gaps: leave unknown</source>
        <translation>与所有缺口相同：保持未知</translation>
    </message>
    <message>
        <source>What holds for the whole project</source>
        <translation>整个项目通用的设置</translation>
    </message>
    <message>
        <source>Use as it is</source>
        <translation>按原样使用</translation>
    </message>
    <message>
        <source>Models see both levels and find their own way</source>
        <translation>模型看到前后两个水平，自行处理</translation>
    </message>
    <message>
        <source>Bring what came before to the new level</source>
        <translation>把之前的销量调整到新水平</translation>
    </message>
    <message>
        <source>Models see the earlier periods as if they had been sold at the new level</source>
        <translation>模型看到的之前各周期，如同在新水平下销售</translation>
    </message>
    <message>
        <source>As all new levels: bring what came before to it</source>
        <translation>与所有新水平相同：把之前的销量调整到新水平</translation>
    </message>
    <message>
        <source>As all new levels: use as they are</source>
        <translation>与所有新水平相同：按原样使用</translation>
    </message>
    <message>
        <source>As all holidays and seasons: use as they are</source>
        <translation>与所有节假日和季节相同：按原样使用</translation>
    </message>
    <message>
        <source>As all outliers: replace</source>
        <translation>与所有异常值相同：替换</translation>
    </message>
    <message>
        <source>As all outliers: pull to the edge of the usual range</source>
        <translation>与所有异常值相同：拉回到常见范围的边缘</translation>
    </message>
    <message>
        <source>As all outliers: use as they are</source>
        <translation>与所有异常值相同：按原样使用</translation>
    </message>
    <message>
        <source>Models learn from what was sold</source>
        <translation>模型从实际销量中学习</translation>
    </message>
    <message>
        <source>Replace by %1</source>
        <translation>替换为 %1</translation>
    </message>
    <message>
        <source>Models see what was to be expected; the record stays</source>
        <translation>模型看到预期值；记录保持不变</translation>
    </message>
    <message>
        <source>demand unknown</source>
        <translation>需求未知</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>已填补</translation>
    </message>
    <message>
        <source>left unknown</source>
        <translation>保持未知</translation>
    </message>
    <message>
        <source>earlier brought to it</source>
        <translation>之前已调整到此水平</translation>
    </message>
    <message>
        <source>used as it is</source>
        <translation>按原样使用</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>已替换</translation>
    </message>
    <message>
        <source>pulled in</source>
        <translation>已拉回</translation>
    </message>
    <message>
        <source>Models know that more could have been sold than was: nothing is filled in, and zero is not counted as no demand</source>
        <translation>模型知道本可以卖得更多：不填入任何数值，也不把零当作没有需求</translation>
    </message>
    <message>
        <source>Settled for this finding alone. Click to change.</source>
        <translation>仅对此项单独确定。点击可更改。</translation>
    </message>
    <message>
        <source>As all findings of its kind. Click to settle this one.</source>
        <translation>与同类发现的处理相同。点击可单独确定此项。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 (settled)</source>
        <translation>%1（已确定）</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Models see</source>
        <translation>模型看到</translation>
    </message>
    <message>
        <source>In forecasts</source>
        <translation>用于预测</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::FindingsCard</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>For all items …</source>
        <translation>对所有商品…</translation>
    </message>
    <message>
        <source>How outliers, new levels and gaps are treated where nothing was settled for one of them, and whose holidays count</source>
        <translation>未单独确定时如何处理异常值、新水平和缺口，以及采用哪个国家的节假日</translation>
    </message>
    <message>
        <source>What stands out of the sales</source>
        <translation>销售中的异常</translation>
    </message>
    <message>
        <source>How far the items are looked through</source>
        <translation>查看商品的进度</translation>
    </message>
    <message>
        <source>Items in which something was found</source>
        <translation>有发现的商品</translation>
    </message>
    <message>
        <source>What was found in the selected item</source>
        <translation>所选商品中的发现</translation>
    </message>
    <message numerus="yes">
        <source>Look through %Ln item(s)</source>
        <translation>
            <numerusform>查看 %Ln 个商品</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for outliers, new levels, gaps and empty shelves …</source>
        <translation>正在查找异常值、新水平、缺口和缺货…</translation>
    </message>
    <message>
        <source>With this many items it takes a while to look for outliers, new levels and gaps in all of them. The selected item is looked at in any case.</source>
        <translation>商品很多，在全部商品中查找异常值、新水平和缺口需要一些时间。所选商品总会被查看。</translation>
    </message>
    <message>
        <source>Nothing stands out of this item.</source>
        <translation>该商品没有异常。</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::FindingsViewModel</name>
    <message>
        <source>Looking through the items</source>
        <translation>正在查看商品</translation>
    </message>
    <message>
        <source>Looking at the item again</source>
        <translation>正在重新查看该商品</translation>
    </message>
    <message>
        <source>Reading the item</source>
        <translation>正在读取该商品</translation>
    </message>
    <message>
        <source>treatment of a finding</source>
        <translation>发现的处理</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>Nothing stands out in %Ln item(s).</source>
        <translation>
            <numerusform>%Ln 个商品中没有异常。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outlier(s)</source>
        <translation>
            <numerusform>%Ln 个异常值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new level(s)</source>
        <translation>
            <numerusform>%Ln 个新水平</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) explained by holiday or season</source>
        <translation>
            <numerusform>%Ln 个由节假日或季节解释的数值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln period(s) without a record</source>
        <translation>
            <numerusform>%Ln 个无记录的周期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln period(s) out of stock</source>
        <translation>
            <numerusform>%Ln 个缺货周期</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, in %2 of %3.</source>
        <translation>%1，涉及 %3中的 %2 个。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln 个商品</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::FinishedCard</name>
    <message>
        <source>Finished trainings</source>
        <translation>已完成的训练</translation>
    </message>
    <message>
        <source>Use for forecasts</source>
        <translation>用于预测</translation>
    </message>
    <message>
        <source>Forecasts with this network take the weights of this training; Edit &gt; Undo takes it back</source>
        <translation>使用该网络的预测将采用此训练的权重；“编辑 &gt; 撤销”可以撤回</translation>
    </message>
    <message>
        <source>Train on with new data</source>
        <translation>用新数据继续训练</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Deletes the selected trainings with their weights</source>
        <translation>删除所选训练及其权重</translation>
    </message>
    <message>
        <source>Used for forecasts</source>
        <translation>已用于预测</translation>
    </message>
    <message>
        <source>Select one training</source>
        <translation>请选择一个训练</translation>
    </message>
    <message>
        <source>Goes on from these weights with the data of today, in a fraction of the time</source>
        <translation>从这些权重出发，用现有数据继续训练，只需少量时间</translation>
    </message>
    <message>
        <source>No data have come since this training</source>
        <translation>此训练之后没有新数据</translation>
    </message>
    <message>
        <source>Delete trainings</source>
        <translation>删除训练</translation>
    </message>
    <message>
        <source>Delete training %1 (%2) with its weights? This cannot be undone.</source>
        <translation>删除训练 %1（%2）及其权重？此操作无法撤销。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Delete %1 trainings with their weights? This cannot be undone.</source>
        <translation>删除 %1 个训练及其权重？此操作无法撤销。</translation>
    </message>
    <message>
        <source>It writes scenarios: comparing the ways of making them trains it anew</source>
        <translation>它用于生成情景：重新比较各种生成方式时会再次训练它</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::FinishedModel</name>
    <message>
        <source>%1 %2 · used</source>
        <comment>number and model of a training that forecasts take</comment>
        <translation>%1 %2 · 使用中</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and model of a training</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>items %1</source>
        <translation>商品 %1</translation>
    </message>
    <message>
        <source>goes on from %1</source>
        <translation>接续训练 %1</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>accuracy and F1</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>The best of those that look equally far ahead.</source>
        <translation>预测期相同的训练中最好的。</translation>
    </message>
    <message>
        <source>The number of the training and its network</source>
        <translation>训练编号及其网络</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Settings that are not as the network has them by itself</source>
        <translation>与该网络默认值不同的设置</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>How far ahead it forecasts</source>
        <translation>预测多远</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>预测期</translation>
    </message>
    <message>
        <source>The validation loss of the best epoch, in scaled units; lower is better</source>
        <translation>最佳轮次的验证损失（缩放后的单位）；越低越好</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Weighted absolute percentage error on the newest periods, which were not learned from; lower is better</source>
        <translation>在未参与学习的最新时段上的加权绝对百分比误差；越低越好</translation>
    </message>
    <message>
        <source>WAPE</source>
        <translation>WAPE</translation>
    </message>
    <message>
        <source>Mean absolute scaled error on the newest periods: 1 is as good as repeating the last season inside the history; lower is better</source>
        <translation>最新时段上的平均绝对缩放误差：1 表示与重复上一季相当；越低越好</translation>
    </message>
    <message>
        <source>MASE</source>
        <translation>MASE</translation>
    </message>
    <message>
        <source>How often rising, flat or falling sales were foretold right, and the F1 score; higher is better</source>
        <translation>上升、持平或下降被正确预测的比例，以及 F1 分数；越高越好</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>How far the foretold price was off, as a share of the price; lower is better</source>
        <translation>预测价格的偏差占价格的比例；越低越好</translation>
    </message>
    <message>
        <source>Price error</source>
        <translation>价格误差</translation>
    </message>
    <message>
        <source>How long it trained, pauses left out</source>
        <translation>训练用时（不含暂停）</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>What its weights take in the project</source>
        <translation>权重在项目中占用的空间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Where it trained</source>
        <translation>训练所用的设备</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>When it was started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>The share of items whose newest periods, which were not learned from, it forecast with a smaller error than seasonal naive; higher is better</source>
        <translation>在未用于学习的最新时段上，预测误差小于季节性朴素法的商品所占比例；越高越好</translation>
    </message>
    <message>
        <source>Beats naive</source>
        <translation>胜过朴素法</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ForecastChart</name>
    <message>
        <source>Chart of sales and forecast</source>
        <translation>销售与预测图表</translation>
    </message>
    <message>
        <source>Wheel or + and − zoom, drag or Shift+arrows move, 0 shows the start view, arrows walk through the periods</source>
        <translation>滚轮或 + 和 − 缩放，拖动或 Shift+方向键移动，0 恢复初始视图，方向键逐个浏览周期</translation>
    </message>
    <message>
        <source>Scenario %1: %2, in all %3</source>
        <translation>情景 %1：%2，合计 %3</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ForecastPage</name>
    <message>
        <source>The sum over the horizon, and between its low and high (80 %)</source>
        <translation>整个预测期的合计，以及合计的低值与高值（80%）</translation>
    </message>
    <message>
        <source>Forecast by period</source>
        <translation>各周期预测</translation>
    </message>
    <message>
        <source>SKU %1</source>
        <translation>SKU %1</translation>
    </message>
    <message>
        <source>next %1: &lt;b&gt;%2&lt;/b&gt; (%3 – %4)</source>
        <translation>未来 %1：&lt;b&gt;%2&lt;/b&gt;（%3 – %4）</translation>
    </message>
    <message>
        <source>The data have changed since this forecast: forecast again.</source>
        <translation>该预测之后数据已更改：请重新预测。</translation>
    </message>
    <message>
        <source>The calendar has changed since the forecast</source>
        <translation>预测之后日历已更改</translation>
    </message>
    <message>
        <source>This item has no forecast yet</source>
        <translation>此商品还没有预测</translation>
    </message>
    <message>
        <source>No forecast yet</source>
        <translation>还没有预测</translation>
    </message>
    <message>
        <source>Forecast reads the history of every item, tests models on the newest periods and shows what will sell, low and high.</source>
        <translation>预测会读取每个商品的历史，用最近的周期测试模型，并显示将卖出多少，以及低值和高值。</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message numerus="yes">
        <source>%Ln series</source>
        <translation>
            <numerusform>%Ln 个序列</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ForecastViewModel</name>
    <message>
        <source>This override speaks of more than this period: delete it in the list beside.</source>
        <translation>此调整不只涉及这一时段：请在旁边的列表中删除。</translation>
    </message>
    <message>
        <source>The forecast itself is there: the Forecast view and the table below show it. For parts, choose another model in the card on the right and forecast again.</source>
        <translation>预测本身仍在：请看“预测”视图和下方表格。若要查看组成部分，请在右侧卡片中选择其他模型并重新预测。</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::Format</name>
    <message>
        <source>MMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>week %1 of %2, from %3</source>
        <translation>%2年第%1周（%3起）</translation>
    </message>
    <message>
        <source>Q%1 %2</source>
        <translation>%2年第%1季度</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>yyyy年M月d日 ddd</translation>
    </message>
    <message>
        <source>wk %1</source>
        <translation>第%1周</translation>
    </message>
    <message>
        <source>MMM yy</source>
        <translation>yy年M月</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>hourly</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>weekly</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>quarterly</source>
        <translation>每季度</translation>
    </message>
    <message>
        <source>yearly</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 周</translation>
    </message>
    <message>
        <source>%1 weeks</source>
        <translation>%1 周</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 个月</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 个月</translation>
    </message>
    <message>
        <source>1 quarter</source>
        <translation>1 个季度</translation>
    </message>
    <message>
        <source>%1 quarters</source>
        <translation>%1 个季度</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 年</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 年</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>剩余 %1 秒</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>剩余 %1 分钟</translation>
    </message>
    <message>
        <source>%1 h left</source>
        <translation>剩余 %1 小时</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::GroupBars</name>
    <message>
        <source>Shares</source>
        <translation>份额</translation>
    </message>
    <message>
        <source>Error bars</source>
        <translation>误差条形图</translation>
    </message>
    <message>
        <source>On how many series each model came closest. Point at a row, or press the arrow keys, to read the figures.</source>
        <translation>每个模型在多少序列上最接近。指向一行或按方向键即可读数。</translation>
    </message>
    <message>
        <source>How far each model is off in each group. Point at a group, or press the arrow keys, to read the figures.</source>
        <translation>每个模型在各组中的误差。指向一组或按方向键即可读数。</translation>
    </message>
    <message>
        <source>The share of series on which a model came closest.</source>
        <translation>模型最接近的序列所占比例。</translation>
    </message>
    <message>
        <source>Shorter is closer to what was sold.</source>
        <translation>越短越接近实际销售。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a model and its error</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a group and the models&apos; figures</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::HelpDialogs</name>
    <message>
        <source>Chart: zoom</source>
        <translation>图表：缩放</translation>
    </message>
    <message>
        <source>wheel, + and −</source>
        <translation>滚轮、+ 和 −</translation>
    </message>
    <message>
        <source>Chart: move</source>
        <translation>图表：移动</translation>
    </message>
    <message>
        <source>drag, Shift+arrows</source>
        <translation>拖动、Shift+方向键</translation>
    </message>
    <message>
        <source>Chart: walk through the periods</source>
        <translation>图表：逐个查看周期</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>左、右方向键</translation>
    </message>
    <message>
        <source>Chart: start view</source>
        <translation>图表：恢复初始视图</translation>
    </message>
    <message>
        <source>0, double click</source>
        <translation>0、双击</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>What</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>About Shelfcast</source>
        <translation>关于 Shelfcast</translation>
    </message>
    <message>
        <source>&lt;b&gt;Shelfcast %1&lt;/b&gt;&lt;br&gt;Sales forecasts and decisions for merchants.&lt;br&gt;&lt;br&gt;Runs on your machine and sends nothing anywhere.&lt;br&gt;&lt;br&gt;Free software under the GNU General Public License 3.0 or later.&lt;br&gt;Built with Qt %2, Qt Charts, SQLite, Eigen, NLopt, oneTBB, libzip, expat, freexl and libxlsxwriter.&lt;br&gt;The sample project holds data from “Online Retail”, UCI Machine Learning Repository, CC BY 4.0.</source>
        <translation>&lt;b&gt;Shelfcast %1&lt;/b&gt;&lt;br&gt;为商家提供销售预测与决策支持。&lt;br&gt;&lt;br&gt;在您的电脑上运行，不向任何地方发送数据。&lt;br&gt;&lt;br&gt;自由软件，采用 GNU 通用公共许可证 3.0 或更高版本。&lt;br&gt;使用 Qt %2、Qt Charts、SQLite、Eigen、NLopt、oneTBB、libzip、expat、freexl 和 libxlsxwriter 构建。&lt;br&gt;示例项目的数据来自“Online Retail”，UCI Machine Learning Repository，CC BY 4.0。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ImportReview</name>
    <message>
        <source>Looking at the file …</source>
        <translation>正在查看文件…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Take as item attributes</source>
        <translation>作为商品属性导入</translation>
    </message>
    <message>
        <source>Answer this question by choosing the roles of the columns.</source>
        <translation>请通过指定各列的用途来回答此问题。</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>正在查看 %1</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln row(s)</source>
        <translation>
            <numerusform>导入 %Ln 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ImportView</name>
    <message>
        <source>Check the guesses; change one by clicking it. We will remember them for the next file like this.</source>
        <translation>请检查推测结果；点击即可更改。下次遇到类似文件时会沿用您的选择。</translation>
    </message>
    <message>
        <source>One thing the file does not say</source>
        <translation>有一点文件中没有说明</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>What you will get</source>
        <translation>导入后的结果</translation>
    </message>
    <message>
        <source>Units sold a period, all items together</source>
        <translation>每个周期售出的件数，所有商品合计</translation>
    </message>
    <message>
        <source>show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Lists the rows with the reason for each</source>
        <translation>列出这些行及各行的原因</translation>
    </message>
    <message>
        <source>save as CSV</source>
        <translation>保存为 CSV</translation>
    </message>
    <message>
        <source>Writes the rows with their reasons to a file, to correct them in a spreadsheet</source>
        <translation>将这些行连同原因写入文件，以便在电子表格中更正</translation>
    </message>
    <message>
        <source>Rows that cannot be used</source>
        <translation>无法使用的行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Leaves the project as it is</source>
        <translation>项目保持不变</translation>
    </message>
    <message>
        <source>Brings the sales into the project; it can be undone</source>
        <translation>将销售数据导入项目；可以撤销</translation>
    </message>
    <message>
        <source>Save the rows that cannot be used</source>
        <translation>保存无法使用的行</translation>
    </message>
    <message>
        <source>refused rows.csv</source>
        <translation>无法使用的行.csv</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) cannot be used</source>
        <translation>
            <numerusform>%Ln 行无法使用</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ItemListModel</name>
    <message>
        <source>SKU %1</source>
        <translation>SKU %1</translation>
    </message>
    <message>
        <source>Location %1</source>
        <translation>门店 %1</translation>
    </message>
    <message>
        <source>Category %1</source>
        <translation>类别 %1</translation>
    </message>
    <message>
        <source>sales of the last periods</source>
        <translation>最近各周期的销售</translation>
    </message>
    <message>
        <source>The forecast beside the same periods a season before</source>
        <translation>预测与上一季节相同周期的对比</translation>
    </message>
    <message>
        <source>What the forecast is worth at the last known price</source>
        <translation>按最后已知价格计算的预测金额</translation>
    </message>
    <message>
        <source>Forecast units</source>
        <translation>预测件数</translation>
    </message>
    <message>
        <source>What was sold so far</source>
        <translation>到目前为止已售出的数量</translation>
    </message>
    <message>
        <source>How much history and testing stands behind the forecast</source>
        <translation>预测有多少历史和测试作为依据</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>已售</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>solid</source>
        <translation>可靠</translation>
    </message>
    <message>
        <source>thin</source>
        <translation>较弱</translation>
    </message>
    <message>
        <source>guess</source>
        <translation>猜测</translation>
    </message>
    <message>
        <source>Solid: enough history, and the model was tested on it</source>
        <translation>可靠：历史充足，且模型已用这些历史测试过</translation>
    </message>
    <message>
        <source>Thin: little history or a weak test; look before you order much</source>
        <translation>较弱：历史较少或测试不充分；大量订货前请先查看</translation>
    </message>
    <message>
        <source>Guess: too little history to test; treat it as a first idea</source>
        <translation>猜测：历史太少，无法测试；仅作初步参考</translation>
    </message>
    <message numerus="yes">
        <source>%1 unit(s) sold, %2 to %3</source>
        <translation>
            <numerusform>售出 %1 件，%2 至 %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ItemPanel</name>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Show the items of one category</source>
        <translation>显示某一类别的商品</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Show only forecasts of one grade</source>
        <translation>只显示某一等级的预测</translation>
    </message>
    <message>
        <source>Grade: all</source>
        <translation>等级：全部</translation>
    </message>
    <message>
        <source>Grade: %1</source>
        <translation>等级：%1</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Category: all</source>
        <translation>类别：全部</translation>
    </message>
    <message>
        <source>Without category</source>
        <translation>无类别</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>sorted by %1 %2</source>
        <translation>按%1排序 %2</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>No item has these words, category and grade.</source>
        <translation>没有商品符合这些文字、类别和等级。</translation>
    </message>
    <message>
        <source>Show all items</source>
        <translation>显示所有商品</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln 个商品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln item(s)</source>
        <translation>
            <numerusform>%1 / %Ln 个商品</numerusform>
        </translation>
    </message>
    <message>
        <source>Only these items are shown. Click to show all of them again.</source>
        <translation>只显示这些商品。点击可重新显示全部。</translation>
    </message>
    <message>
        <source>Plan a new product…</source>
        <translation>计划新产品…</translation>
    </message>
    <message>
        <source>What a product that does not sell yet will sell, from those that are like it</source>
        <translation>根据相似产品预测尚未开售产品的销量</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress of the running job</source>
        <translation>当前任务的进度</translation>
    </message>
    <message>
        <source>Stop the running job; the project stays as it was</source>
        <translation>停止当前任务；项目保持原样</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 个等待中</translation>
    </message>
    <message>
        <source>CPU, 1 thread</source>
        <translation>CPU，1 个线程</translation>
    </message>
    <message>
        <source>CPU, %1 threads</source>
        <translation>CPU，%1 个线程</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Every change is written to the project file at once</source>
        <translation>每次更改都会立即写入项目文件</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause this training; it can be resumed on the Models page</source>
        <translation>暂停此训练；可在“模型”页面继续</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另有 %1 个</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::Language</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::LayoutWords</name>
    <message>
        <source>not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>item</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>location</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>revenue</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>promotion</source>
        <translation>促销</translation>
    </message>
    <message>
        <source>stock on hand</source>
        <translation>现有库存</translation>
    </message>
    <message>
        <source>category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>signal of the past</source>
        <translation>过去的信号</translation>
    </message>
    <message>
        <source>signal known ahead</source>
        <translation>可预知的信号</translation>
    </message>
    <message>
        <source>period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>sales of one item</source>
        <translation>单个商品的销量</translation>
    </message>
    <message>
        <source>The column is left out</source>
        <translation>略过该列</translation>
    </message>
    <message>
        <source>The code of the product; every item gets a forecast</source>
        <translation>产品编码；每个商品都会有预测</translation>
    </message>
    <message>
        <source>The shop or warehouse; every item is forecast at each of them</source>
        <translation>门店或仓库；每个商品在各处分别预测</translation>
    </message>
    <message>
        <source>The day or period of the sale</source>
        <translation>销售的日期或周期</translation>
    </message>
    <message>
        <source>Units sold; negative ones are returns</source>
        <translation>销售件数；负数为退货</translation>
    </message>
    <message>
        <source>Money of the sale</source>
        <translation>销售金额</translation>
    </message>
    <message>
        <source>Price of one unit</source>
        <translation>单件价格</translation>
    </message>
    <message>
        <source>Whether, or how much, the item was on promotion</source>
        <translation>商品是否有促销，或促销力度多大</translation>
    </message>
    <message>
        <source>Units on the shelf; zero means that nothing could be sold</source>
        <translation>货架上的件数；零表示无货可卖</translation>
    </message>
    <message>
        <source>The group that the item belongs to</source>
        <translation>商品所属的分组</translation>
    </message>
    <message>
        <source>The name of the item</source>
        <translation>商品名称</translation>
    </message>
    <message>
        <source>A figure that is known only afterwards, such as page views</source>
        <translation>事后才知道的数值，例如页面浏览量</translation>
    </message>
    <message>
        <source>A figure that is planned or known before, such as advertising or holidays</source>
        <translation>事先计划或已知的数值，例如广告或节假日</translation>
    </message>
    <message>
        <source>The header is a date; the cells are units sold then</source>
        <translation>表头是日期；单元格是当期的销售件数</translation>
    </message>
    <message>
        <source>The header is an item; the cells are its units sold</source>
        <translation>表头是商品；单元格是该商品的销售件数</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>decimal comma</source>
        <translation>小数逗号</translation>
    </message>
    <message>
        <source>decimal point</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>sheet “%1”</source>
        <translation>工作表“%1”</translation>
    </message>
    <message>
        <source>header in row %1</source>
        <translation>表头在第 %1 行</translation>
    </message>
    <message>
        <source>no header</source>
        <translation>无表头</translation>
    </message>
    <message>
        <source>a column a period</source>
        <translation>每个周期一列</translation>
    </message>
    <message>
        <source>%1 series</source>
        <translation>%1 个序列</translation>
    </message>
    <message>
        <source>%1, %2, %3 to %4.</source>
        <translation>%1，%2，%3 至 %4。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::LeaderboardCard</name>
    <message>
        <source>Evaluation</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Evaluations that are kept in the project</source>
        <translation>保存在项目中的评估</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>By money</source>
        <translation>按金额</translation>
    </message>
    <message>
        <source>Errors count in money instead of units, so that dear and much sold items weigh more</source>
        <translation>误差按金额而不是件数计算，贵重和畅销的商品权重更大</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete this evaluation from the project</source>
        <translation>从项目中删除这次评估</translation>
    </message>
    <message>
        <source>Models, the closest first</source>
        <translation>模型，最接近的在前</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>正在衡量…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln series, from %1 origins.</source>
        <translation>
            <numerusform>%Ln 个序列，%1 个起点。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sales have changed since: evaluate again to see how models do on them.</source>
        <translation>此后销售数据已变化：请重新评估以了解模型的表现。</translation>
    </message>
    <message>
        <source>Items: %1.</source>
        <translation>商品：%1。</translation>
    </message>
    <message>
        <source>Delete an evaluation</source>
        <translation>删除评估</translation>
    </message>
    <message>
        <source>Delete the evaluation of %1? Its forecasts go with it; this cannot be undone.</source>
        <translation>删除 %1 的评估？其预测将一并删除，且无法撤销。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>How sure a figure is comes from drawing the series again, not the points in time: what hit all items in the same weeks is not in it, so trust a small lead only where it lasts from origin to origin.</source>
        <translation>数字的可靠程度来自对序列（而不是时间点）重新抽样：同一时段影响所有商品的事情不在其中，所以只有在各个起点上都保持的微小领先才可信。</translation>
    </message>
    <message>
        <source>%1 could not be evaluated: %2</source>
        <translation>%1 无法评估：%2</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::LeaderboardModel</name>
    <message>
        <source>the closest</source>
        <translation>最接近</translation>
    </message>
    <message>
        <source>too few series to tell</source>
        <translation>序列太少，无法判断</translation>
    </message>
    <message>
        <source>clearly behind</source>
        <translation>明显落后</translation>
    </message>
    <message>
        <source>may be as good</source>
        <translation>可能同样好</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>an interval</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Learned once, before the first origin.</source>
        <translation>在第一个起点之前学习一次。</translation>
    </message>
    <message>
        <source>Fitted anew at each origin.</source>
        <translation>在每个起点重新拟合。</translation>
    </message>
    <message>
        <source>For %1 of %2 forecasts a simpler model stood in.</source>
        <translation>%2 次预测中有 %1 次由更简单的模型代替。</translation>
    </message>
    <message>
        <source>Took %1 s of one core.</source>
        <translation>用了单核 %1 秒。</translation>
    </message>
    <message>
        <source>On the same series it is between %1 and %2 behind the closest, with 95 % confidence.</source>
        <translation>在相同的序列上，它以 95 % 的置信度比最接近者落后 %1 到 %2。</translation>
    </message>
    <message>
        <source>The model, the closest first</source>
        <translation>模型，最接近的在前</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>95 % sure</source>
        <translation>95 % 置信</translation>
    </message>
    <message>
        <source>Whether the difference to the closest model is more than chance, on the same series</source>
        <translation>在相同的序列上，与最接近模型的差别是否超出偶然</translation>
    </message>
    <message>
        <source>Beside the closest</source>
        <translation>与最接近者相比</translation>
    </message>
    <message>
        <source>On how many of the series no other model came closer; ties are shared</source>
        <translation>在多少序列上没有其他模型更接近；并列时平分</translation>
    </message>
    <message>
        <source>Wins</source>
        <translation>胜出</translation>
    </message>
    <message>
        <source>Where the figure would lie with 95 % confidence, had the series been drawn again. The points in time are not drawn again</source>
        <translation>若重新抽取序列，该数字以 95 % 的置信度所在的范围。时间点不重新抽取</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::LearningCurves</name>
    <message>
        <source>Learning curves</source>
        <translation>学习曲线</translation>
    </message>
    <message>
        <source>The loss after each epoch: what the network was shown (dashed), and what was held back (solid). Where the solid line rises while the dashed one falls, it learns by heart.</source>
        <translation>每轮之后的损失：虚线为网络见过的数据，实线为保留的数据。若实线上升而虚线下降，说明网络在死记硬背。</translation>
    </message>
    <message>
        <source>%1: best epoch %2, validation loss %3</source>
        <translation>%1：最佳轮次 %2，验证损失 %3</translation>
    </message>
    <message>
        <source>%1: no epoch yet</source>
        <translation>%1：尚无完成的轮次</translation>
    </message>
    <message>
        <source>Solid: validation · dashed: training · ring: best epoch</source>
        <translation>实线：验证 · 虚线：训练 · 圆圈：最佳轮次</translation>
    </message>
    <message>
        <source>%1 %2 (training %3)</source>
        <translation>%1 %2（训练 %3）</translation>
    </message>
    <message>
        <source>Epoch %1: %2</source>
        <translation>第 %1 轮：%2</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::LedgerDialog</name>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>By person and reason</source>
        <translation>按人员和原因</translation>
    </message>
    <message>
        <source>Period by period</source>
        <translation>逐期</translation>
    </message>
    <message>
        <source>Did it help?</source>
        <translation>有帮助吗？</translation>
    </message>
    <message>
        <source>Who or why</source>
        <translation>人员或原因</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>时段数</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>已售</translation>
    </message>
    <message>
        <source>Naive off by</source>
        <translation>朴素法误差</translation>
    </message>
    <message>
        <source>Model off by</source>
        <translation>模型误差</translation>
    </message>
    <message>
        <source>Override off by</source>
        <translation>人工调整误差</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>减少的误差</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Naive</source>
        <translation>朴素法</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>人工调整</translation>
    </message>
    <message numerus="yes">
        <source>%Ln overridden period(s) lie ahead. When their sales have been imported, this page says whether the overrides helped.</source>
        <translation>
            <numerusform>还有 %Ln 个人工调整过的时段尚未到来。导入这些时段的销量后，这里会说明调整是否有帮助。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been overridden yet.</source>
        <translation>还没有任何人工调整。</translation>
    </message>
    <message numerus="yes">
        <source>Over %Ln period(s) the overrides were off by %1 units, the model by %2: they saved %3 of the model&apos;s error.</source>
        <translation>
            <numerusform>在 %Ln 个时段内，人工调整的误差为 %1 件，模型为 %2 件：人工调整减少了模型误差的 %3。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Over %Ln period(s) the overrides were off by %1 units, the model by %2: they cost %3 of the model&apos;s error.</source>
        <translation>
            <numerusform>在 %Ln 个时段内，人工调整的误差为 %1 件，模型为 %2 件：人工调整使误差比模型增加了 %3。</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（无姓名）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::LeftColumn</name>
    <message>
        <source>Items</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>All items with their forecasts</source>
        <translation>所有商品及其预测</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Sums by category, by location and in all, which agree with the items</source>
        <translation>按类别、按门店和全部的汇总，与各商品一致</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>变化原因</translation>
    </message>
    <message>
        <source>Where the newest forecast differs from the one before, and why</source>
        <translation>最新预测与上一次有何不同，为什么</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划中</translation>
    </message>
    <message>
        <source>Products that do not sell yet, and what is expected of them</source>
        <translation>尚未开售的商品及其预计销量</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::LookModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2 to settle</source>
        <translation>%1，%2 项待确定</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>%Ln 项发现</numerusform>
        </translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已确定</translation>
    </message>
    <message>
        <source>The widest gap between what was sold and what was to be expected, in money (units where no price is known), of what nobody settled yet</source>
        <translation>尚未确定的发现中，实际销量与预期之间的最大差距，以金额计（价格未知时以数量计）</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Widest gap</source>
        <translation>最大差距</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::MainWindow</name>
    <message>
        <source>%1 – Shelfcast</source>
        <translation>%1 – Shelfcast</translation>
    </message>
    <message>
        <source>New project from a spreadsheet</source>
        <translation>从电子表格新建项目</translation>
    </message>
    <message>
        <source>Import a spreadsheet</source>
        <translation>导入电子表格</translation>
    </message>
    <message>
        <source>Spreadsheets (*.csv *.tsv *.txt *.csv.gz *.tsv.gz *.txt.gz *.xlsx *.ods *.xls);;All files (*)</source>
        <translation>电子表格 (*.csv *.tsv *.txt *.csv.gz *.tsv.gz *.txt.gz *.xlsx *.ods *.xls);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Shelfcast projects (*.shelfcast);;All files (*)</source>
        <translation>Shelfcast 项目 (*.shelfcast);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save project as</source>
        <translation>项目另存为</translation>
    </message>
    <message>
        <source>Shelfcast projects (*.shelfcast)</source>
        <translation>Shelfcast 项目 (*.shelfcast)</translation>
    </message>
    <message>
        <source>A job is running</source>
        <translation>有任务正在运行</translation>
    </message>
    <message>
        <source>“%1” is still running. If it stops now, the project stays as it was before it began.</source>
        <translation>“%1”仍在运行。如果现在停止，项目将保持任务开始前的状态。</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>Networks are waiting</source>
        <translation>有网络在等待训练</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>不再保留</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>Networks that wait to be trained (%1) would be forgotten. Those that train now are paused and can be resumed later.</source>
        <translation>等待训练的网络（%1 个）将不再保留在队列中。正在训练的会暂停，之后可以继续。</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::MapCard</name>
    <message>
        <source>Map of items</source>
        <translation>商品地图</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>How many clusters?</source>
        <translation>分成几个聚类？</translation>
    </message>
    <message>
        <source>Groups within groups</source>
        <translation>组中有组</translation>
    </message>
    <message>
        <source>Items that are alike lie near each other (t-SNE); how far groups lie apart says little.</source>
        <translation>相似的商品靠在一起（t-SNE）；组与组之间的距离没有多大意义。</translation>
    </message>
    <message>
        <source>Drawn along the two directions in which the items differ most.</source>
        <translation>沿商品差异最大的两个方向绘制。</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::MemberModel</name>
    <message>
        <source>smooth</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>erratic</source>
        <translation>波动大</translation>
    </message>
    <message>
        <source>intermittent</source>
        <translation>间歇</translation>
    </message>
    <message>
        <source>lumpy</source>
        <translation>零散</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新品</translation>
    </message>
    <message>
        <source>growing</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>mature</source>
        <translation>成熟</translation>
    </message>
    <message>
        <source>declining</source>
        <translation>下降</translation>
    </message>
    <message>
        <source>no longer sold</source>
        <translation>已停售</translation>
    </message>
    <message>
        <source>cluster %1, which is gone</source>
        <translation>聚类 %1（已不存在）</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>far from the others</source>
        <translation>离其他商品很远</translation>
    </message>
    <message>
        <source>%1
%2
%3, %4</source>
        <translation>%1
%2
%3，%4</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>聚类</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::MembersCard</name>
    <message>
        <source>Items that were in another cluster the time before</source>
        <translation>上次属于其他聚类的商品</translation>
    </message>
    <message>
        <source>Items that fit their cluster worst, beyond the limit that is set</source>
        <translation>与本聚类最不相符、超出设定界限的商品</translation>
    </message>
    <message>
        <source>Items of the selection</source>
        <translation>所选商品</translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved</source>
        <translation>
            <numerusform>%Ln 个换组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln far off</source>
        <translation>
            <numerusform>%Ln 个离群</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ModelBrowser</name>
    <message numerus="yes">
        <source>%Ln model(s)</source>
        <translation>
            <numerusform>%Ln 个模型</numerusform>
        </translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>This model has no settings.</source>
        <translation>此模型没有设置。</translation>
    </message>
    <message>
        <source>Use for the forecast</source>
        <translation>用于预测</translation>
    </message>
    <message>
        <source>The Forecast button will use this model</source>
        <translation>“预测”按钮将使用此模型</translation>
    </message>
    <message>
        <source>Settings of the model</source>
        <translation>模型的设置</translation>
    </message>
    <message>
        <source>What it needs</source>
        <translation>所需条件</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Used for the forecast</source>
        <translation>正用于预测</translation>
    </message>
    <message>
        <source>Train …</source>
        <translation>训练 …</translation>
    </message>
    <message>
        <source>Learn on from your sales …</source>
        <translation>从您的销售中继续学习 …</translation>
    </message>
    <message>
        <source>Opens the form that trains this network on the project&apos;s items</source>
        <translation>打开用项目商品训练此网络的表单</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ModelPanel</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Forecast with this model</source>
        <translation>用此模型预测</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>预测期</translation>
    </message>
    <message>
        <source>How many periods ahead</source>
        <translation>向前预测多少个周期</translation>
    </message>
    <message>
        <source>Forecast every item with this model and these settings (F5)</source>
        <translation>用此模型和这些设置预测每个商品 (F5)</translation>
    </message>
    <message>
        <source>%1 (usual)</source>
        <translation>%1（默认）</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ModelTexts</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>At least %1 known periods; a series with fewer gets a simpler model.</source>
        <translation>至少需要 %1 个已知周期；不足的序列改用更简单的模型。</translation>
    </message>
    <message>
        <source>Works from the first known period on.</source>
        <translation>从第一个已知周期起即可使用。</translation>
    </message>
    <message>
        <source>Uses price, promotion and the other columns that came with the sales.</source>
        <translation>会使用价格、促销以及随销售数据导入的其他列。</translation>
    </message>
    <message>
        <source>Looks at the sales alone.</source>
        <translation>只看销售数据。</translation>
    </message>
    <message>
        <source>Needs the networks library, which is loaded when the model is first used.</source>
        <translation>需要神经网络库，首次使用该模型时加载。</translation>
    </message>
    <message>
        <source>Faster with a graphics card.</source>
        <translation>有显卡时更快。</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ModelsPage</name>
    <message>
        <source>All models</source>
        <translation>全部模型</translation>
    </message>
    <message>
        <source>What each model does, what it needs, and its settings</source>
        <translation>每个模型的作用、需求和设置</translation>
    </message>
    <message>
        <source>Train networks</source>
        <translation>训练网络</translation>
    </message>
    <message>
        <source>Train neural networks on all items at once, watch and compare them</source>
        <translation>用全部商品同时训练神经网络，观察并比较结果</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::MovesPanel</name>
    <message>
        <source>What moves it</source>
        <translation>受什么影响</translation>
    </message>
    <message>
        <source>± %1</source>
        <translation>± %1</translation>
    </message>
    <message>
        <source>How far each part moves the sales of a period up and down around its mean, in units, over the newest periods and the forecast</source>
        <translation>在最近的周期和预测中，各部分使每个周期的销售围绕其均值上下变动多少，以件数表示</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::NaiveBadge</name>
    <message>
        <source>Check on your sales</source>
        <translation>用您的销售检验</translation>
    </message>
    <message>
        <source>Forecasts the newest periods as if they had not come yet, beside seasonal naive, and keeps the result under Evaluation</source>
        <translation>像最近的时段尚未到来一样对其进行预测，与季节性朴素预测对比，并将结果保存在“评估”中</translation>
    </message>
    <message>
        <source>%1 (training %2, on periods that it did not learn from)</source>
        <translation>%1（训练 %2，在其未学习过的时段上）</translation>
    </message>
    <message>
        <source>Beats seasonal naive on %1 of your items</source>
        <translation>在您 %1 的商品上优于季节性朴素预测</translation>
    </message>
    <message numerus="yes">
        <source>%1 (checked on %Ln newest period(s) that it was not shown; the data have changed since)</source>
        <translation>
            <numerusform>%1（在未向其展示的最近 %Ln 个时段上检验；此后数据已有变化）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (checked on %Ln newest period(s) that it was not shown)</source>
        <translation>
            <numerusform>%1（在未向其展示的最近 %Ln 个时段上检验）</numerusform>
        </translation>
    </message>
    <message>
        <source>On how many of your items it beats seasonal naive has not been checked yet.</source>
        <translation>尚未检验它在您多少商品上优于季节性朴素预测。</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>正在检验 %1</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::OutlookPanel</name>
    <message>
        <source>Where it goes</source>
        <translation>走势</translation>
    </message>
    <message>
        <source>rising %1, flat %2, falling %3</source>
        <translation>上升 %1，持平 %2，下降 %3</translation>
    </message>
    <message>
        <source>Expected price %1</source>
        <translation>预计价格 %1</translation>
    </message>
    <message>
        <source>Expected price %1 to %2</source>
        <translation>预计价格 %1 至 %2</translation>
    </message>
    <message>
        <source>%1 (last %2)</source>
        <comment>expected price, last price</comment>
        <translation>%1（最近 %2）</translation>
    </message>
    <message>
        <source>The chances that the coming horizon sells over 5 % more than the stretch of the same length before it, about as much, or over 5 % less</source>
        <translation>未来预测期的销量比之前同样长的时段多 5 % 以上、大致相同或少 5 % 以上的概率</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::OverrideDesk</name>
    <message>
        <source>override</source>
        <translation>人工调整</translation>
    </message>
    <message>
        <source>deletion of an override</source>
        <translation>删除人工调整</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::OverridesPanel</name>
    <message>
        <source>Overrides</source>
        <translation>人工调整</translation>
    </message>
    <message>
        <source>What is changed</source>
        <translation>调整对象</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>What you know better than the model. It stands beside the model&apos;s number, and the ledger later says whether it helped.</source>
        <translation>您比模型更清楚的事。它与模型的数值并列保存，以后台账会说明它是否有帮助。</translation>
    </message>
    <message>
        <source>Did it help?</source>
        <translation>有帮助吗？</translation>
    </message>
    <message>
        <source>Where the sales have come: seasonal naive, model and override beside what was sold</source>
        <translation>销量已知的时段：季节朴素法、模型和人工调整与实际销量的对比</translation>
    </message>
    <message>
        <source>120 or +10 %</source>
        <translation>120 或 +10 %</translation>
    </message>
    <message>
        <source>Units over all these periods together, or a change in percent</source>
        <translation>这些时段合计的件数，或百分比变化</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>调整人</translation>
    </message>
    <message>
        <source>A change of several items is shared out in the proportions of their forecasts</source>
        <translation>多个商品的调整按各自预测的比例分摊</translation>
    </message>
    <message>
        <source>This item</source>
        <translation>此商品</translation>
    </message>
    <message>
        <source>This item everywhere</source>
        <translation>此商品（所有门店）</translation>
    </message>
    <message>
        <source>%1 units instead of the model&apos;s %2</source>
        <translation>%1 件，模型为 %2 件</translation>
    </message>
    <message>
        <source>Delete this override</source>
        <translation>删除此调整</translation>
    </message>
    <message>
        <source>Delete this override; Undo brings it back</source>
        <translation>删除此调整；可用“撤销”恢复</translation>
    </message>
    <message>
        <source>The model says %1 here now, not %2: look again.</source>
        <translation>模型现在在这里预测 %1，而不是 %2：请再看一下。</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::Overview</name>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Forecast every item with the chosen model (F5)</source>
        <translation>用所选模型预测每个商品 (F5)</translation>
    </message>
    <message>
        <source>Error (WAPE)</source>
        <translation>误差 (WAPE)</translation>
    </message>
    <message>
        <source>Weighted absolute percentage error: of all units sold in the last periods that the model was not shown, the share by which it was off</source>
        <translation>加权绝对百分比误差：在未给模型看的最近几个周期里，预测偏离的件数占全部售出件数的比例</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>How much too high (+) or too low (−) the forecasts were in sum, as a share of the units sold</source>
        <translation>预测合计偏高 (+) 或偏低 (−) 的程度，以占售出件数的比例表示</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Show the chosen item on the Forecast page (Enter)</source>
        <translation>在“预测”页面显示所选商品 (Enter)</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>需要查看</translation>
    </message>
    <message>
        <source>All sales</source>
        <translation>全部销售</translation>
    </message>
    <message>
        <source>Rising and falling categories</source>
        <translation>上升和下降的类别</translation>
    </message>
    <message>
        <source>The forecast beside the same periods a year before</source>
        <translation>预测与上一年相同周期的对比</translation>
    </message>
    <message>
        <source>No sales yet</source>
        <translation>还没有销售数据</translation>
    </message>
    <message>
        <source>Drop a spreadsheet anywhere on this window, or choose one: a row a sale, a day or a product with its months.</source>
        <translation>将电子表格拖到此窗口的任意位置，或选择一个文件：每行可以是一笔销售、一天，或一个带各月数据的商品。</translation>
    </message>
    <message>
        <source>Import a spreadsheet…</source>
        <translation>导入电子表格…</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>nothing: all is well</source>
        <translation>没有：一切正常</translation>
    </message>
    <message>
        <source>%1, ranked by money</source>
        <translation>%1，按金额排序</translation>
    </message>
    <message>
        <source>data to %1</source>
        <translation>数据截至 %1</translation>
    </message>
    <message>
        <source>The data or the calendar have changed since the last forecast: forecast again.</source>
        <translation>上次预测之后，数据或日历已有变化：请重新预测。</translation>
    </message>
    <message>
        <source>too little history to test</source>
        <translation>历史太少，无法测试</translation>
    </message>
    <message>
        <source>%1 below seasonal naive (%2)</source>
        <translation>比季节性朴素低 %1（%2）</translation>
    </message>
    <message>
        <source>%1 above seasonal naive (%2)</source>
        <translation>比季节性朴素高 %1（%2）</translation>
    </message>
    <message>
        <source>neither too high nor too low</source>
        <translation>既不偏高也不偏低</translation>
    </message>
    <message>
        <source>too high in sum</source>
        <translation>合计偏高</translation>
    </message>
    <message>
        <source>slightly too high in sum</source>
        <translation>合计略微偏高</translation>
    </message>
    <message>
        <source>too low in sum</source>
        <translation>合计偏低</translation>
    </message>
    <message>
        <source>slightly too low in sum</source>
        <translation>合计略微偏低</translation>
    </message>
    <message>
        <source>Forecast value, %1</source>
        <translation>预测金额，%1</translation>
    </message>
    <message>
        <source>Forecast units, %1</source>
        <translation>预测件数，%1</translation>
    </message>
    <message>
        <source>Forecast units times the last known price of each item, in the currency of your data</source>
        <translation>预测件数乘以每个商品最后已知的价格，货币与您的数据相同</translation>
    </message>
    <message>
        <source>The data hold no prices, so units are summed</source>
        <translation>数据中没有价格，因此按件数合计</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln 个商品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln location(s)</source>
        <translation>
            <numerusform>%Ln 个地点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>data to %1 (%Ln day(s) old)</source>
        <translation>
            <numerusform>数据截至 %1（%Ln 天前）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s) in the data</source>
        <translation>
            <numerusform>数据中有 %Ln 项发现</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 unit(s), %2 against a year before</source>
        <translation>
            <numerusform>%1 件，比上年同期 %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 unit(s)</source>
        <translation>
            <numerusform>%1 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::PagePreview</name>
    <message>
        <source>Preview of the report</source>
        <translation>报告预览</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::PanelSettingsDialog</name>
    <message>
        <source>Use the last period although its days are not all there</source>
        <translation>即使最后一个周期的天数不全，也使用该周期</translation>
    </message>
    <message>
        <source>Calendar and gaps</source>
        <translation>日历与空缺</translation>
    </message>
    <message>
        <source>No sale: zero</source>
        <translation>没有销售：零</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>After how many periods the pattern repeats itself; 1 means that it does not</source>
        <translation>经过多少个周期后规律会重复；1 表示不重复</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Season, in periods</source>
        <translation>季节（周期数）</translation>
    </message>
    <message>
        <source>A day without a record</source>
        <translation>没有记录的日子</translation>
    </message>
    <message>
        <source>Newest periods to use</source>
        <translation>使用最近的周期数</translation>
    </message>
    <message>
        <source>The data themselves are never changed. A forecast made before is marked as out of date.</source>
        <translation>数据本身不会被更改。之前的预测会被标记为已过期。</translation>
    </message>
    <message>
        <source>as the data show</source>
        <translation>由数据决定</translation>
    </message>
    <message>
        <source>Another pattern beside it, as 365 days beside 7, for models that know several; 1 means that there is none</source>
        <translation>除此之外的另一种规律，例如 7 天之外的 365 天，供支持多个季节的模型使用；1 表示没有</translation>
    </message>
    <message>
        <source>Second season, in periods</source>
        <translation>第二个季节（周期数）</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Seasons</source>
        <translation>季节</translation>
    </message>
    <message>
        <source>What stands out of the sales</source>
        <translation>销售中的异常</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Use as they are</source>
        <translation>按原样使用</translation>
    </message>
    <message>
        <source>Pull to the edge of the usual range</source>
        <translation>拉回到常见范围的边缘</translation>
    </message>
    <message>
        <source>Replace by what was to be expected</source>
        <translation>替换为预期值</translation>
    </message>
    <message>
        <source>Bring what came before to the new level</source>
        <translation>把之前的销量调整到新水平</translation>
    </message>
    <message>
        <source>Leave unknown</source>
        <translation>保持未知</translation>
    </message>
    <message>
        <source>Fill in what season and neighbours say</source>
        <translation>按季节和相邻周期填补</translation>
    </message>
    <message>
        <source>No country</source>
        <translation>不选国家</translation>
    </message>
    <message>
        <source>Holidays explain sales that stand out, and models with holidays use them</source>
        <translation>节假日可以解释异常的销量，支持节假日的模型也会使用</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>异常值</translation>
    </message>
    <message>
        <source>New levels</source>
        <translation>新水平</translation>
    </message>
    <message>
        <source>Periods without a record</source>
        <translation>无记录的周期</translation>
    </message>
    <message>
        <source>Holidays of</source>
        <translation>节假日所属国家</translation>
    </message>
    <message>
        <source>Take all back</source>
        <translation>全部撤回</translation>
    </message>
    <message>
        <source>What is chosen above holds for these findings too</source>
        <translation>上面的选择也适用于这些发现</translation>
    </message>
    <message>
        <source>No finding is settled on its own; the Data page lists them.</source>
        <translation>没有单独确定的发现；“数据”页列出所有发现。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s) settled one by one on the Data page.</source>
        <translation>
            <numerusform>在“数据”页单独确定了 %Ln 项发现。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::PeriodSentence</name>
    <message>
        <source>sold</source>
        <translation>已售</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>80 % range</source>
        <translation>80% 区间</translation>
    </message>
    <message>
        <source>95 % range</source>
        <translation>95% 区间</translation>
    </message>
    <message>
        <source>last season</source>
        <translation>上一季节</translation>
    </message>
    <message>
        <source>promotion</source>
        <translation>促销</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>out of stock</source>
        <translation>缺货</translation>
    </message>
    <message>
        <source>stands out, expected</source>
        <translation>异常，预期</translation>
    </message>
    <message>
        <source>holiday or season, else</source>
        <translation>节假日或季节，否则为</translation>
    </message>
    <message>
        <source>new level</source>
        <translation>新水平</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>models see</source>
        <translation>模型看到</translation>
    </message>
    <message>
        <source>model alone</source>
        <translation>仅模型</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::PeriodTableModel</name>
    <message>
        <source>Four times of five the sales should lie between low and high</source>
        <translation>五次中有四次，销售应落在低值与高值之间</translation>
    </message>
    <message>
        <source>Last season, units</source>
        <translation>上一季节，件数</translation>
    </message>
    <message>
        <source>Low, 80 %</source>
        <translation>低值，80%</translation>
    </message>
    <message>
        <source>High, 80 %</source>
        <translation>高值，80%</translation>
    </message>
    <message>
        <source>Type a number of units, or a change such as +10 % or -5 %. Clear it to take it back.</source>
        <translation>输入件数，或 +10 %、-5 % 这样的变化。清空即可取消。</translation>
    </message>
    <message>
        <source>What you say instead of the model: it stands beside the model&apos;s number and never over it</source>
        <translation>您代替模型给出的数值：与模型的数值并列，绝不覆盖它</translation>
    </message>
    <message>
        <source>Model, units</source>
        <translation>模型，件</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>人工调整</translation>
    </message>
    <message>
        <source>Final, units</source>
        <translation>最终，件</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::PlannedDesk</name>
    <message>
        <source>Plan %1</source>
        <translation>计划 %1</translation>
    </message>
    <message>
        <source>Delete planned item %1</source>
        <translation>删除计划商品 %1</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::PlannedDialog</name>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>加入计划</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Planned products</source>
        <translation>计划产品</translation>
    </message>
    <message>
        <source>As on the label</source>
        <translation>如标签所示</translation>
    </message>
    <message>
        <source>If it is known</source>
        <translation>如果已知</translation>
    </message>
    <message>
        <source>The code under which its sales will come</source>
        <translation>以后销量所用的编码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>全部合用</translation>
    </message>
    <message>
        <source>A new product</source>
        <translation>新产品</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>已计划</translation>
    </message>
    <message>
        <source>Where the forecast comes from</source>
        <translation>预测的来源</translation>
    </message>
    <message>
        <source>%1 is no price. Write a number, as 4.99.</source>
        <translation>%1 不是价格。请写一个数字，如 4.99。</translation>
    </message>
    <message>
        <source>%1 · from %2</source>
        <comment>product, first day</comment>
        <translation>%1 · 自 %2</translation>
    </message>
    <message>
        <source>Forecasting…</source>
        <translation>正在预测…</translation>
    </message>
    <message>
        <source>No product is planned yet</source>
        <translation>尚无计划产品</translation>
    </message>
    <message>
        <source>Say what you are going to sell. Its launch is forecast from the products that are most like it.</source>
        <translation>请填写您将要销售的产品。其上市销量由最相似的产品预测。</translation>
    </message>
    <message>
        <source>first %1: &lt;b&gt;%2&lt;/b&gt; (%3 – %4) · a guess: it has no sales yet</source>
        <translation>前 %1：&lt;b&gt;%2&lt;/b&gt;（%3 – %4）· 估测：尚无销量</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>product, location</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>product, its weight</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>product, its weight, what is in common</comment>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing can be expected yet</source>
        <translation>尚无法预计</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::PlannedPanel</name>
    <message>
        <source>Plan a new product…</source>
        <translation>计划新商品…</translation>
    </message>
    <message>
        <source>Planned products</source>
        <translation>计划中的商品</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>No product is planned yet</source>
        <translation>尚未计划任何商品</translation>
    </message>
    <message>
        <source>What does not sell yet is forecast from the products that are most like it, by name, category, price and place.</source>
        <translation>尚未开售的商品按名称、类别、价格和地点，由最相似的商品来预测。</translation>
    </message>
    <message>
        <source>Planned products: %1</source>
        <translation>计划中的商品：%1</translation>
    </message>
    <message>
        <source>%1 to %2 (80 %), a guess: it has no sales yet</source>
        <translation>%1 至 %2（80 %），只是猜测：尚无销售</translation>
    </message>
    <message>
        <source>%1 (%2): planned, a click opens its forecast</source>
        <comment>product, code</comment>
        <translation>%1（%2）：计划中，单击打开其预测</translation>
    </message>
    <message>
        <source>Forecasting…</source>
        <translation>正在预测…</translation>
    </message>
    <message>
        <source>Expected in the first %1 of each. In no sum, until they sell.</source>
        <translation>各自前 %1 的预计销量。开售之前不计入任何汇总。</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::QueueCard</name>
    <message>
        <source>In training</source>
        <translation>正在训练</translation>
    </message>
    <message>
        <source>waits until a core is free</source>
        <translation>等待空闲的处理器核心</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and model of a training</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>paused, started %1</source>
        <translation>已暂停，开始于 %1</translation>
    </message>
    <message>
        <source>Drop a training</source>
        <translation>丢弃训练</translation>
    </message>
    <message>
        <source>Stop %1 and drop what it has learned so far? Pause keeps it.</source>
        <translation>停止 %1 并丢弃目前学到的内容？“暂停”会保留它。</translation>
    </message>
    <message>
        <source>Delete %1 with what it has learned so far? This cannot be undone.</source>
        <translation>删除 %1 及其目前学到的内容？此操作无法撤销。</translation>
    </message>
    <message>
        <source>Stop and drop</source>
        <translation>停止并丢弃</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::QueueRow</name>
    <message>
        <source>Progress of %1</source>
        <translation>%1 的进度</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Stops within a second and keeps what was learned; it can be resumed, also after the program was closed</source>
        <translation>一秒内停止并保留已学到的内容；关闭程序后也可以继续</translation>
    </message>
    <message>
        <source>Goes on from where it stopped; where the data changed meanwhile, it begins anew</source>
        <translation>从停止处继续；如果数据已改变，则重新开始</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Takes it out of the queue</source>
        <translation>从队列中移除</translation>
    </message>
    <message>
        <source>Stops the training and drops what it has learned</source>
        <translation>停止训练并丢弃已学到的内容</translation>
    </message>
    <message>
        <source>Deletes the training with what it has learned so far</source>
        <translation>删除该训练及其目前学到的内容</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a button and the training that it is for</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::Rail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ReadingChoices</name>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Which sheet of the workbook holds the sales</source>
        <translation>工作簿中哪个工作表包含销售数据</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>How the file&apos;s letters are stored; change it where they look wrong</source>
        <translation>文件中文字的存储方式；显示不正确时请更改</translation>
    </message>
    <message>
        <source>Columns parted by</source>
        <translation>列分隔符</translation>
    </message>
    <message>
        <source>The mark between two cells</source>
        <translation>两个单元格之间的符号</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>The mark before the decimals</source>
        <translation>小数前的符号</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>How 03/04/2024 is meant</source>
        <translation>03/04/2024 应如何理解</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>What the sales are summed up to</source>
        <translation>销售按什么周期汇总</translation>
    </message>
    <message>
        <source>day first</source>
        <translation>日在前</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>月在前</translation>
    </message>
    <message>
        <source>year first</source>
        <translation>年在前</translation>
    </message>
    <message>
        <source>guess</source>
        <translation>猜测</translation>
    </message>
    <message>
        <source>The row that holds the names of the columns</source>
        <translation>包含列名的行</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>表头行</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ReconcileDesk</name>
    <message>
        <source>The forecast shown was made with “%1”; the next one takes your choice.</source>
        <translation>当前显示的预测采用“%1”；下次预测将采用您的选择。</translation>
    </message>
    <message>
        <source>choice of how sums and items agree</source>
        <translation>汇总与商品协调方式的选择</translation>
    </message>
    <message>
        <source>Making sums and items agree</source>
        <translation>正在协调汇总与商品</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::RefusedModel</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Why it cannot be used</source>
        <translation>无法使用的原因</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ReportChartText</name>
    <message>
        <source>sold</source>
        <translation>已售</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>80 % of cases</source>
        <translation>80% 的情况</translation>
    </message>
    <message>
        <source>95 % of cases</source>
        <translation>95% 的情况</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ReportPage</name>
    <message>
        <source>Category of the report</source>
        <translation>报告的类别</translation>
    </message>
    <message>
        <source>Limits the pages to one category; CSV and XLSX always hold everything</source>
        <translation>将页面限定为一个类别；CSV 和 XLSX 始终包含全部内容</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>A row a series and period with history, forecast and quantiles, for other programs</source>
        <translation>每个序列每个周期一行，包含历史、预测和分位数，供其他程序使用</translation>
    </message>
    <message>
        <source>XLSX</source>
        <translation>XLSX</translation>
    </message>
    <message>
        <source>A workbook with summary, forecast, history, items and accuracy</source>
        <translation>包含摘要、预测、历史、商品和准确度的工作簿</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>保存为 PDF</translation>
    </message>
    <message>
        <source>The pages as you see them, to print or to send</source>
        <translation>与您看到的页面一致，可打印或发送</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>Making the report …</source>
        <translation>正在生成报告…</translation>
    </message>
    <message>
        <source>The report cannot be made</source>
        <translation>无法生成报告</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>No report yet</source>
        <translation>还没有报告</translation>
    </message>
    <message>
        <source>Import your sales and forecast them; the report is then made by itself.</source>
        <translation>导入销售数据并进行预测；报告随后会自动生成。</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Forecast first; the report is then made by itself.</source>
        <translation>请先预测；报告随后会自动生成。</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Save the forecast as CSV</source>
        <translation>将预测保存为 CSV</translation>
    </message>
    <message>
        <source>Save the forecast as a workbook</source>
        <translation>将预测保存为工作簿</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>文字说明</translation>
    </message>
    <message>
        <source>Tells categories and the most valuable items in words, in the pages and in CSV and XLSX</source>
        <translation>用文字说明各类别和最有价值的商品，包含在页面、CSV 和 XLSX 中</translation>
    </message>
    <message>
        <source>Language of the texts</source>
        <translation>文字的语言</translation>
    </message>
    <message>
        <source>The language of these texts, whatever the language of the window</source>
        <translation>这些文字的语言，与窗口语言无关</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ReportPagesText</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ReportViewModel</name>
    <message>
        <source>Making the report</source>
        <translation>正在生成报告</translation>
    </message>
    <message>
        <source>%1 forecast</source>
        <translation>%1 预测</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在写入 %1</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>Saved %1, and the texts beside it.</source>
        <translation>已保存 %1，文字说明保存在同一位置。</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ResidualCard</name>
    <message>
        <source>What the errors have in common</source>
        <translation>误差有何共同点</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Errors are told as multiples of the usual change of their series. Those of a forecast over several periods lean the same way by themselves: a level that moved moves all of them.</source>
        <translation>误差以序列通常变化的倍数表示。同一次预测多期的误差本来就会同向：水平一变，全部都变。</translation>
    </message>
    <message>
        <source>Mean %1 · correlation with the period before %2, with a season before %3 · beyond 3: %4</source>
        <translation>平均 %1 · 与前一期的相关 %2，与上一季的相关 %3 · 超过 3 倍：%4</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ScenarioDesk</name>
    <message>
        <source>Scenarios are drawn for single items: choose one in the list.</source>
        <translation>情景只针对单个商品绘制：请在列表中选择一个。</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>正在绘制…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln possible future(s), each as likely as the others</source>
        <translation>
            <numerusform>%Ln 个可能的未来，可能性相同</numerusform>
        </translation>
    </message>
    <message>
        <source>most like your real sales</source>
        <translation>与您的实际销售最相似</translation>
    </message>
    <message>
        <source>Compare the ways of making scenarios</source>
        <translation>比较生成情景的方式</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ScenarioStrip</name>
    <message>
        <source>Draw again</source>
        <translation>重新绘制</translation>
    </message>
    <message>
        <source>Compare ways…</source>
        <translation>比较方式…</translation>
    </message>
    <message>
        <source>Way of making scenarios</source>
        <translation>生成情景的方式</translation>
    </message>
    <message>
        <source>Other futures from the same forecast</source>
        <translation>同一预测的其他可能未来</translation>
    </message>
    <message>
        <source>Which way makes futures that look most like your real sales</source>
        <translation>哪种方式生成的未来最像您的实际销售</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::SeasonEvidenceList</name>
    <message>
        <source>What the data say of the seasons</source>
        <translation>数据对季节的说明</translation>
    </message>
    <message>
        <source>Looking at the data …</source>
        <translation>正在查看数据…</translation>
    </message>
    <message>
        <source>Weighing the seasons</source>
        <translation>正在评估季节</translation>
    </message>
    <message>
        <source>Periods this long have no season.</source>
        <translation>这么长的周期没有季节。</translation>
    </message>
    <message>
        <source>Take as season</source>
        <translation>用作季节</translation>
    </message>
    <message>
        <source>Makes %1 periods the main season</source>
        <translation>把 %1 个周期设为主要季节</translation>
    </message>
    <message>
        <source>Take as second</source>
        <translation>用作第二个季节</translation>
    </message>
    <message>
        <source>Makes %1 periods the second season</source>
        <translation>把 %1 个周期设为第二个季节</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::SeriesCard</name>
    <message>
        <source>Search items</source>
        <translation>搜索商品</translation>
    </message>
    <message>
        <source>Item by item</source>
        <translation>逐个商品</translation>
    </message>
    <message>
        <source>click a row to see it on the Forecast page</source>
        <translation>点击一行可在预测页查看</translation>
    </message>
    <message>
        <source>Items with the error of each model</source>
        <translation>各商品及每个模型的误差</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::SeriesResultModel</name>
    <message>
        <source>Click a row to see the series on the Forecast page</source>
        <translation>点击一行，在预测页查看该序列</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>A: items that bring the first 80 % of all money; B: those up to 95 %; C: the rest</source>
        <translation>A：带来前 80 % 金额的商品；B：至 95 % 的商品；C：其余</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Money that the periods brought which were forecast</source>
        <translation>被预测各期带来的金额</translation>
    </message>
    <message>
        <source>Units sold in the periods that were forecast</source>
        <translation>被预测各期的销量</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>已售</translation>
    </message>
    <message>
        <source>The model that came closest on this series</source>
        <translation>在此序列上最接近的模型</translation>
    </message>
    <message>
        <source>Closest</source>
        <translation>最接近</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::Session</name>
    <message>
        <source>Reading the items</source>
        <translation>正在读取商品</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message>
        <source>%1 brought nothing new: all its sales are in the project.</source>
        <translation>%1 没有新内容：其中的销售数据都已在项目中。</translation>
    </message>
    <message>
        <source>import of %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>removal of an import</source>
        <translation>移除一次导入</translation>
    </message>
    <message>
        <source>Bringing an import back</source>
        <translation>正在恢复导入</translation>
    </message>
    <message>
        <source>Taking an import back</source>
        <translation>正在撤销导入</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>%1 series forecast in %2 s.</source>
        <translation>已预测 %1 个序列，用时 %2 秒。</translation>
    </message>
    <message>
        <source>change of the calendar</source>
        <translation>更改日历</translation>
    </message>
    <message>
        <source>Training %1 is finished: %2, best after epoch %3.</source>
        <translation>训练 %1 已完成：%2，第 %3 轮后最佳。</translation>
    </message>
    <message>
        <source>%1: %2, %3 changed.</source>
        <translation>%1：%2，更改 %3 条。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) added</source>
        <translation>
            <numerusform>新增 %Ln 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) could not be used; the Data page lists them.</source>
        <translation>
            <numerusform>%Ln 行无法使用；“数据”页列出了它们。</numerusform>
        </translation>
    </message>
    <message>
        <source>choice of training %1</source>
        <translation>选择训练 %1</translation>
    </message>
    <message>
        <source>A first look by seasonal naive is here; a better forecast takes its place as soon as it is ready.</source>
        <translation>季节朴素法的初步预测已就绪；更好的预测完成后会自动替换。</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::SettingTableModel</name>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>允许值</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>作用</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::SimilarPanel</name>
    <message>
        <source>Products like this one</source>
        <translation>与此相似的产品</translation>
    </message>
    <message>
        <source>Compared by what is seen in the sales: the pre-trained network is not there.</source>
        <translation>按销量特征比较：没有预训练网络。</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::SourceModel</name>
    <message>
        <source>%1, sheet “%2”</source>
        <translation>%1，工作表“%2”</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>无法使用</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::StartPage</name>
    <message>
        <source>What will sell?</source>
        <translation>接下来什么好卖？</translation>
    </message>
    <message>
        <source>Drop a sales spreadsheet anywhere on this window, or choose one. Shelfcast guesses its columns, shows you how it read them, and forecasts every item. Nothing leaves this machine.</source>
        <translation>把销售电子表格拖到此窗口的任意位置，或选择一个文件。Shelfcast 会自动识别各列，让您看到识别结果，并预测每个商品。所有数据都只留在本机。</translation>
    </message>
    <message>
        <source>New project from a spreadsheet…</source>
        <translation>从电子表格新建项目…</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>打开示例项目</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>CSV, TSV, Excel or OpenDocument; its columns are shown before anything is read</source>
        <translation>CSV、TSV、Excel 或 OpenDocument；读取前会先显示各列</translation>
    </message>
    <message>
        <source>Real sales of a British gift shop, to look around</source>
        <translation>一家英国礼品店的真实销售数据，供您随意查看</translation>
    </message>
    <message>
        <source>A *.shelfcast file</source>
        <translation>*.shelfcast 文件</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>The projects that you open will be listed here.</source>
        <translation>您打开过的项目会显示在这里。</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::TopBar</name>
    <message>
        <source>Choose the model that Forecast uses</source>
        <translation>选择“预测”使用的模型</translation>
    </message>
    <message>
        <source>Model for the forecast</source>
        <translation>预测模型</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write the forecast as PDF, CSV or Excel workbook</source>
        <translation>把预测导出为 PDF、CSV 或 Excel 工作簿</translation>
    </message>
    <message>
        <source>Search items, SKU, category (Ctrl+K)</source>
        <translation>搜索商品、SKU、类别 (Ctrl+K)</translation>
    </message>
    <message>
        <source>Search items</source>
        <translation>搜索商品</translation>
    </message>
    <message>
        <source>Shows the items whose name, SKU, location or category holds these words</source>
        <translation>显示名称、SKU、门店或类别中含有这些词的商品</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::TotalListModel</name>
    <message numerus="yes">
        <source>%1, %Ln series</source>
        <translation>
            <numerusform>%1，%Ln 个序列</numerusform>
        </translation>
    </message>
    <message>
        <source>By how much the items together were above or below the sum&apos;s own forecast</source>
        <translation>各商品合计比汇总自身的预测高或低多少</translation>
    </message>
    <message>
        <source>What is left of it now that all levels agree</source>
        <translation>各层级一致之后剩下的差距</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::Totals</name>
    <message>
        <source>All items</source>
        <translation>全部商品</translation>
    </message>
    <message>
        <source>Without category</source>
        <translation>无类别</translation>
    </message>
    <message>
        <source>Category %1</source>
        <translation>类别 %1</translation>
    </message>
    <message>
        <source>Location %1</source>
        <translation>门店 %1</translation>
    </message>
    <message>
        <source>Item %1</source>
        <translation>商品 %1</translation>
    </message>
    <message>
        <source>The series stand.</source>
        <translation>以各序列为准。</translation>
    </message>
    <message>
        <source>The total stands, the series share it.</source>
        <translation>以总量为准，由各序列分摊。</translation>
    </message>
    <message>
        <source>Both gave way.</source>
        <translation>双方都做了让步。</translation>
    </message>
    <message>
        <source>Both were left as they are.</source>
        <translation>双方都保持原样。</translation>
    </message>
    <message>
        <source>Forecast alone (%1), the sum comes to nothing.</source>
        <translation>单独预测（%1）时，该汇总为零。</translation>
    </message>
    <message>
        <source>Forecast alone (%1), the sum comes to %2; its series together come to %3: no gap to speak of.</source>
        <translation>单独预测（%1）时，该汇总为 %2；其各序列合计为 %3：差距可以忽略。</translation>
    </message>
    <message>
        <source>Forecast alone (%1), the sum comes to %2; its series, each by its own model, come to %3: a gap of %4, now %5.</source>
        <translation>单独预测（%1）时，该汇总为 %2；其各序列按各自模型合计为 %3：差距为 %4，现为 %5。</translation>
    </message>
    <message>
        <source>Against the last season the sum&apos;s model expects %1, the series together %2.</source>
        <translation>与上一季相比，汇总的模型预期 %1，各序列合计预期 %2。</translation>
    </message>
    <message>
        <source>From the items up (bottom-up)</source>
        <translation>由商品向上（自下而上）</translation>
    </message>
    <message>
        <source>From the total down (top-down)</source>
        <translation>由总量向下（自上而下）</translation>
    </message>
    <message>
        <source>All give way (MinT)</source>
        <translation>各方让步（MinT）</translation>
    </message>
    <message>
        <source>Leave them apart</source>
        <translation>互不调整</translation>
    </message>
    <message>
        <source>Each item keeps its own forecast; a sum is what its items come to.</source>
        <translation>每个商品保留自己的预测；汇总等于其商品之和。</translation>
    </message>
    <message>
        <source>The forecast of all together stands; locations, categories and items share it in the proportions of their own forecasts.</source>
        <translation>总量的预测不变；门店、品类和商品按各自预测的比例分摊。</translation>
    </message>
    <message>
        <source>Items and sums all give way until they agree: whoever was off the most in the past, the most.</source>
        <translation>商品与汇总都做出让步直到一致：过去误差最大的让步最多。</translation>
    </message>
    <message>
        <source>Items and sums each keep their own forecast and need not add up.</source>
        <translation>商品与汇总各自保留自己的预测，不必相加一致。</translation>
    </message>
    <message>
        <source>The usual choice: right where single items can be forecast well.</source>
        <translation>常用选择：适合单个商品可以预测得好的情况。</translation>
    </message>
    <message>
        <source>Right where single items sell too little to be forecast, and the total is what counts.</source>
        <translation>适合单个商品销量太少难以预测、以总量为准的情况。</translation>
    </message>
    <message>
        <source>Often the most accurate on all levels; takes the longest.</source>
        <translation>在各层级上往往最准确；耗时最长。</translation>
    </message>
    <message>
        <source>For looking at the gap between them.</source>
        <translation>用于查看两者之间的差距。</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::TotalsPanel</name>
    <message>
        <source>The forecast holds no sums yet. Forecast again: sums by category and location come with it.</source>
        <translation>该预测还没有汇总。请重新预测：按类别和门店的汇总会一并生成。</translation>
    </message>
    <message>
        <source>Sums by category and location</source>
        <translation>按类别和门店的汇总</translation>
    </message>
    <message>
        <source>How sums and items agree</source>
        <translation>汇总与商品如何协调一致</translation>
    </message>
    <message>
        <source>Sums and items agree</source>
        <translation>汇总与商品的协调</translation>
    </message>
    <message>
        <source>Kept with the project: the next forecast takes it too.</source>
        <translation>随项目保存：下次预测也会采用。</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::TrainingForm</name>
    <message>
        <source>Train networks</source>
        <translation>训练网络</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>更多设置</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>开始训练</translation>
    </message>
    <message>
        <source>Puts the chosen networks into the queue: as many train at once as there are cores, the rest wait</source>
        <translation>将所选网络放入队列：同时训练的数量与处理器核心数相同，其余等待</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>预测期</translation>
    </message>
    <message>
        <source>How many periods ahead the network learns to look; forecasts can then look as far, or less far</source>
        <translation>网络学习预测未来多少个时段；之后的预测可以同样远或更近</translation>
    </message>
    <message>
        <source>all items</source>
        <translation>全部商品</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Learn from some items only: a pattern of item numbers, * stands for anything (A-*)</source>
        <translation>只从部分商品学习：商品编号的模式，* 代表任意字符（A-*）</translation>
    </message>
    <message>
        <source>What you change holds for all chosen networks.</source>
        <translation>您的更改适用于所有选中的网络。</translation>
    </message>
    <message>
        <source>What you change holds for all chosen networks. Shown are the settings of %1; unless changed, each network keeps its own of these: %2.</source>
        <translation>您的更改适用于所有选中的网络。显示的是 %1 的设置；除非更改，各网络保留自己的：%2。</translation>
    </message>
    <message>
        <source>%1 (usual)</source>
        <translation>%1（默认）</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Training needs the networks library.</source>
        <translation>训练需要网络库。</translation>
    </message>
    <message>
        <source>Open a project first: networks learn from its sales.</source>
        <translation>请先打开一个项目：网络从其中的销售数据学习。</translation>
    </message>
    <message>
        <source>The project was opened for reading only.</source>
        <translation>项目以只读方式打开。</translation>
    </message>
    <message>
        <source>Reading the items</source>
        <translation>正在读取商品</translation>
    </message>
    <message>
        <source>Import your sales first: networks learn from them.</source>
        <translation>请先导入销售数据：网络从中学习。</translation>
    </message>
    <message>
        <source>Choose at least one network.</source>
        <translation>请至少选择一个网络。</translation>
    </message>
    <message>
        <source>Start %1 trainings</source>
        <translation>开始 %1 个训练</translation>
    </message>
    <message>
        <source>Batch, noise, weights of price and direction, and a search for good settings</source>
        <translation>批量、噪声、价格与方向的权重，以及自动寻找合适的设置</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::TrainingTexts</name>
    <message>
        <source>%1 %2</source>
        <comment>a setting and its value: Units 32</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>第 %1 轮，共 %2 轮</translation>
    </message>
    <message>
        <source>best: %1, loss %2</source>
        <comment>the best epoch and its validation loss</comment>
        <translation>最佳：第 %1 轮，损失 %2</translation>
    </message>
    <message>
        <source>%1 windows a second</source>
        <translation>每秒 %1 个窗口</translation>
    </message>
    <message>
        <source>Beats seasonal naive on %1 of your items</source>
        <translation>在您 %1 的商品上优于季节性朴素法</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::TrainingView</name>
    <message>
        <source>The networks library is missing</source>
        <translation>缺少网络库</translation>
    </message>
    <message>
        <source>Learning curves</source>
        <translation>学习曲线</translation>
    </message>
    <message>
        <source>No network has been trained yet</source>
        <translation>尚未训练任何网络</translation>
    </message>
    <message>
        <source>Choose networks and press Start training. The curves appear here while they learn; afterwards they can be compared, and forecasts take the one that you choose.</source>
        <translation>选择网络并按“开始训练”。学习时曲线显示在这里；完成后可以比较，预测将采用您选择的那一个。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and model of a training</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::WhyPanel</name>
    <message>
        <source>Why this forecast</source>
        <translation>为什么这样预测</translation>
    </message>
    <message>
        <source>WAPE</source>
        <translation>WAPE</translation>
    </message>
    <message>
        <source>Weighted absolute percentage error: the share of the units sold that the forecast was off by, on the last periods, which it was not shown</source>
        <translation>加权绝对百分比误差：预测与实际相差的数量占销售数量的比例，用模型未见过的最近几个周期计算</translation>
    </message>
    <message>
        <source>tested</source>
        <translation>已测试</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>naive</source>
        <translation>朴素</translation>
    </message>
    <message>
        <source>Weighted absolute percentage error; lower is better</source>
        <translation>加权绝对百分比误差；越低越好</translation>
    </message>
    <message>
        <source>MASE</source>
        <translation>MASE</translation>
    </message>
    <message>
        <source>Mean absolute scaled error: 1 is as good as repeating the last season inside the history; lower is better</source>
        <translation>平均绝对标度误差：1 表示与在历史中重复上一季节的效果相同；越低越好</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Too high (+) or too low (−) in sum, as a share of the units sold; near zero is better</source>
        <translation>合计偏高 (+) 或偏低 (−) 的数量占销售数量的比例；越接近零越好</translation>
    </message>
    <message>
        <source>error less than naive</source>
        <translation>误差低于朴素</translation>
    </message>
    <message>
        <source>error more than naive</source>
        <translation>误差高于朴素</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::WinsCard</name>
    <message>
        <source>Where each model wins</source>
        <translation>各模型胜出之处</translation>
    </message>
    <message>
        <source>all (%1)</source>
        <translation>全部（%1）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a class and its number of series</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::WordsPanel</name>
    <message>
        <source>In words</source>
        <translation>文字说明</translation>
    </message>
    <message>
        <source>The text in %1</source>
        <translation>文字使用%1</translation>
    </message>
    <message>
        <source>The text in %1, whatever the language of the window</source>
        <translation>文字使用%1，与窗口语言无关</translation>
    </message>
    <message>
        <source>Where the figures come from</source>
        <translation>数字的来源</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copies name, text and keywords</source>
        <translation>复制名称、文字和关键词</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
</TS>

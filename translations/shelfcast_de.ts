<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>EvaluationTexts</name>
    <message>
        <source>Lower is better.</source>
        <translation>Kleiner ist besser.</translation>
    </message>
    <message>
        <source>Higher is better.</source>
        <translation>Größer ist besser.</translation>
    </message>
    <message>
        <source>Nearer to zero is better.</source>
        <translation>Näher an null ist besser.</translation>
    </message>
    <message>
        <source>Nearer to %1 is better.</source>
        <translation>Näher an %1 ist besser.</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln model(s)</source>
        <translation>
            <numerusform>%Ln Modell</numerusform>
            <numerusform>%Ln Modelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln origin(s)</source>
        <translation>
            <numerusform>%Ln Startpunkt</numerusform>
            <numerusform>%Ln Startpunkte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeriesReasons</name>
    <message>
        <source>What is left</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>Agreement with the sums</source>
        <translation>Einklang mit den Summen</translation>
    </message>
    <message>
        <source>Overrides</source>
        <translation>Korrekturen</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 clusters, but the items are not clearly apart (silhouette %2): read them as parts of a whole, not as separate groups.</source>
        <translation>%1 Gruppen, aber die Artikel sind nicht klar getrennt (Silhouette %2): Lesen Sie sie als Teile eines Ganzen, nicht als eigene Gruppen.</translation>
    </message>
    <message>
        <source>%1 clusters lie farthest apart (silhouette %2), but other items of the same kind would be grouped otherwise (stability %3).</source>
        <translation>%1 Gruppen liegen am weitesten auseinander (Silhouette %2), aber andere Artikel derselben Art würden anders gruppiert (Stabilität %3).</translation>
    </message>
    <message>
        <source>%1 clusters lie well apart (silhouette %2) and come back when items are drawn anew (stability %3); the gap statistic says the same.</source>
        <translation>%1 Gruppen liegen weit auseinander (Silhouette %2) und kommen wieder, wenn Artikel neu gezogen werden (Stabilität %3); die Gap-Statistik sagt dasselbe.</translation>
    </message>
    <message>
        <source>%1 clusters lie well apart (silhouette %2) and come back when items are drawn anew (stability %3); the gap statistic alone would take %4.</source>
        <translation>%1 Gruppen liegen weit auseinander (Silhouette %2) und kommen wieder, wenn Artikel neu gezogen werden (Stabilität %3); die Gap-Statistik allein nähme %4.</translation>
    </message>
    <message>
        <source>One cluster: by what is compared here, all items are alike.</source>
        <translation>Eine Gruppe: Nach dem, was hier verglichen wird, sind alle Artikel gleich.</translation>
    </message>
    <message>
        <source>Two clusters: by what is compared here, there are only two kinds of items.</source>
        <translation>Zwei Gruppen: Nach dem, was hier verglichen wird, gibt es nur zwei Arten von Artikeln.</translation>
    </message>
    <message>
        <source>Weighing how many clusters there are</source>
        <translation>Anzahl der Gruppen wird abgewogen</translation>
    </message>
    <message>
        <source>Size: units and revenue</source>
        <translation>Größe: Stück und Umsatz</translation>
    </message>
    <message>
        <source>Trend: growth and age</source>
        <translation>Trend: Wachstum und Alter</translation>
    </message>
    <message>
        <source>Season: how strong it is and when it peaks</source>
        <translation>Saison: wie stark sie ist und wann ihr Höhepunkt liegt</translation>
    </message>
    <message>
        <source>Regularity: how steadily and how often it sells</source>
        <translation>Regelmäßigkeit: wie stetig und wie oft verkauft wird</translation>
    </message>
    <message>
        <source>Price: its level, and how sales answer to it</source>
        <translation>Preis: seine Höhe und wie der Absatz auf ihn antwortet</translation>
    </message>
    <message>
        <source>Promotion: how often, and what it brings</source>
        <translation>Aktionen: wie oft und was sie bringen</translation>
    </message>
    <message>
        <source>Shape: the typical year and the newest two years</source>
        <translation>Verlauf: das typische Jahr und die letzten zwei Jahre</translation>
    </message>
    <message>
        <source>There is no such way to cluster.</source>
        <translation>Diese Art zu gruppieren gibt es nicht.</translation>
    </message>
    <message>
        <source>k-means: by all numbers</source>
        <translation>k-Means: alle Zahlen</translation>
    </message>
    <message>
        <source>k-medoids: by shape alone, time may stretch</source>
        <translation>k-Medoids: nur der Verlauf, Zeit dehnbar</translation>
    </message>
    <message>
        <source>Gaussian mixture: clusters of different width</source>
        <translation>Gauß-Mischung: Gruppen verschiedener Breite</translation>
    </message>
    <message>
        <source>Hierarchical: groups within groups</source>
        <translation>Hierarchisch: Gruppen in Gruppen</translation>
    </message>
    <message>
        <source>There is nothing to cluster: no item has a history.</source>
        <translation>Es gibt nichts zu gruppieren: Kein Artikel hat eine Vergangenheit.</translation>
    </message>
    <message>
        <source>A tree of %1 items does not fit into memory; it takes at most %2. Cluster some of the items.</source>
        <translation>Ein Baum aus %1 Artikeln passt nicht in den Speicher; höchstens %2 sind möglich. Gruppieren Sie einen Teil der Artikel.</translation>
    </message>
    <message>
        <source>Building the tree</source>
        <translation>Baum wird aufgebaut</translation>
    </message>
    <message>
        <source>%1 clusters were asked for; there must be at least one.</source>
        <translation>Verlangt wurden %1 Gruppen; mindestens eine muss es sein.</translation>
    </message>
    <message>
        <source>These are more items than can be clustered at once. Cluster some of them.</source>
        <translation>So viele Artikel lassen sich nicht auf einmal gruppieren. Gruppieren Sie einen Teil der Artikel.</translation>
    </message>
    <message>
        <source>Grouping the items</source>
        <translation>Artikel werden gruppiert</translation>
    </message>
    <message>
        <source>Comparing shapes</source>
        <translation>Verläufe werden verglichen</translation>
    </message>
    <message>
        <source>year-end peak</source>
        <translation>Spitze am Jahresende</translation>
    </message>
    <message>
        <source>winter peak</source>
        <translation>Winterspitze</translation>
    </message>
    <message>
        <source>spring peak</source>
        <translation>Frühjahrsspitze</translation>
    </message>
    <message>
        <source>summer peak</source>
        <translation>Sommerspitze</translation>
    </message>
    <message>
        <source>autumn peak</source>
        <translation>Herbstspitze</translation>
    </message>
    <message>
        <source>no longer sold</source>
        <translation>nicht mehr verkauft</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>growing</source>
        <translation>wachsend</translation>
    </message>
    <message>
        <source>declining</source>
        <translation>rückläufig</translation>
    </message>
    <message>
        <source>rare</source>
        <translation>selten</translation>
    </message>
    <message>
        <source>lumpy</source>
        <translation>stoßweise</translation>
    </message>
    <message>
        <source>steady</source>
        <translation>stetig</translation>
    </message>
    <message>
        <source>erratic</source>
        <translation>schwankend</translation>
    </message>
    <message>
        <source>low price</source>
        <translation>niedriger Preis</translation>
    </message>
    <message>
        <source>high price</source>
        <translation>hoher Preis</translation>
    </message>
    <message>
        <source>promotions pull</source>
        <translation>Aktionen ziehen</translation>
    </message>
    <message>
        <source>sells much</source>
        <translation>verkauft viel</translation>
    </message>
    <message>
        <source>sells little</source>
        <translation>verkauft wenig</translation>
    </message>
    <message>
        <source>middle of the range</source>
        <translation>Mitte des Sortiments</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, group %2</source>
        <translation>%1, Gruppe %2</translation>
    </message>
    <message>
        <source>Time budget</source>
        <translation>Zeitbudget</translation>
    </message>
    <message>
        <source>Seconds of one processor core for all series together, as estimated beforehand; with little time or many series only the quicker models take part.</source>
        <translation>Sekunden eines Prozessorkerns für alle Reihen zusammen, vorab geschätzt; bei wenig Zeit oder vielen Reihen nehmen nur die schnelleren Modelle teil.</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Which models are compared: those that suit the kind of series, or all that fit each series alone (many times slower).</source>
        <translation>Welche Modelle verglichen werden: die passenden oder alle, die jede Reihe für sich anpassen (viel langsamer).</translation>
    </message>
    <message>
        <source>Those that suit</source>
        <translation>Passende</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Compared by</source>
        <translation>Verglichen nach</translation>
    </message>
    <message>
        <source>What the models are to be good at: small errors on the whole, or avoiding large ones.</source>
        <translation>Worin die Modelle gut sein sollen: kleine Fehler im Ganzen oder keine großen Fehler.</translation>
    </message>
    <message>
        <source>The size of errors</source>
        <translation>Fehlergröße</translation>
    </message>
    <message>
        <source>Large errors</source>
        <translation>Große Fehler</translation>
    </message>
    <message>
        <source>Past origins</source>
        <translation>Startpunkte</translation>
    </message>
    <message>
        <source>From how many past periods the models are tried on what came next; more say more and take longer.</source>
        <translation>Von wie vielen vergangenen Perioden aus die Modelle am Folgenden geprüft werden; mehr sagen mehr und dauern länger.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>For each series the models that did best on past periods, together or one alone, with intervals that held what they promised.</source>
        <translation>Für jede Reihe die Modelle, die auf vergangenen Perioden am besten waren, zusammen oder eines allein, mit Intervallen, die hielten, was sie versprachen.</translation>
    </message>
    <message>
        <source>The model was fitted on %1 series, but is asked for %2. Fit it again.</source>
        <translation>Das Modell wurde für %1 Reihen angepasst, gefragt sind aber %2. Passen Sie es neu an.</translation>
    </message>
    <message>
        <source>Forecasting</source>
        <translation>Prognose wird berechnet</translation>
    </message>
    <message>
        <source>Only %1 periods are known, too few to compare models on: %2 is the usual choice.</source>
        <translation>Nur %1 Perioden sind bekannt, zu wenige zum Vergleich der Modelle: %2 ist die übliche Wahl.</translation>
    </message>
    <message>
        <source>%1 alone: far closer than any combination and %2 % closer than seasonal naive on %3 past forecasts of similar series, %4 of them its own.</source>
        <translation>%1 allein: weit genauer als jede Kombination und %2 % genauer als der Vorsaisonwert, gemessen an %3 früheren Prognosen ähnlicher Reihen, davon %4 eigene.</translation>
    </message>
    <message>
        <source>%1 alone: far closer than any combination on %2 past forecasts of similar series, %3 of them its own.</source>
        <translation>%1 allein: weit genauer als jede Kombination, gemessen an %2 früheren Prognosen ähnlicher Reihen, davon %3 eigene.</translation>
    </message>
    <message>
        <source>Together they were %1 % closer than seasonal naive on %2 past forecasts of similar series, %3 of them its own.</source>
        <translation>Zusammen waren sie %1 % genauer als der Vorsaisonwert, gemessen an %2 früheren Prognosen ähnlicher Reihen, davon %3 eigene.</translation>
    </message>
    <message>
        <source>Nothing was clearly closer than seasonal naive on %1 past forecasts of similar series, %2 of them its own; several together are the safest.</source>
        <translation>Nichts war klar genauer als der Vorsaisonwert, gemessen an %1 früheren Prognosen ähnlicher Reihen, davon %2 eigene; mehrere zusammen sind am sichersten.</translation>
    </message>
    <message>
        <source>Only %1 periods are known, less than a season: the season is borrowed from %2 items with a longer history, most of all from those that sell alike.</source>
        <translation>Nur %1 Perioden sind bekannt, weniger als eine Saison: Die Saison ist von %2 Artikeln mit längerer Vergangenheit geliehen, vor allem von ähnlich verkauften.</translation>
    </message>
    <message>
        <source>There is no model to choose from.</source>
        <translation>Es gibt kein Modell zur Auswahl.</translation>
    </message>
    <message>
        <source>Comparing models</source>
        <translation>Modelle werden verglichen</translation>
    </message>
    <message>
        <source>Fitting the best models</source>
        <translation>Beste Modelle werden angepasst</translation>
    </message>
    <message>
        <source>What was kept of the model “%1” cannot be read; forecast again.</source>
        <translation>Was vom Modell „%1“ aufgehoben wurde, ist nicht lesbar; erstellen Sie die Prognose neu.</translation>
    </message>
    <message>
        <source>Together: %1 %2 %, %3 %4 %</source>
        <translation>Zusammen: %1 %2 %, %3 %4 %</translation>
    </message>
    <message>
        <source>Together: %1 %2 %, %3 %4 %, %5 %6 %</source>
        <translation>Zusammen: %1 %2 %, %3 %4 %, %5 %6 %</translation>
    </message>
    <message>
        <source>Together: %1 %2 %, %3 %4 %, %5 %6 %, and %7 more models %8 %</source>
        <translation>Zusammen: %1 %2 %, %3 %4 %, %5 %6 % und %7 weitere Modelle %8 %</translation>
    </message>
    <message>
        <source>%1 gave no usable forecast for these values, so a simpler model stands in.</source>
        <translation>%1 gab für diese Werte keine brauchbare Prognose, ein einfacheres Modell springt ein.</translation>
    </message>
    <message>
        <source>Error on %1 past forecasts of similar series, seasonal naive = 1</source>
        <translation>Fehler auf %1 früheren Prognosen ähnlicher Reihen, Vorsaisonwert = 1</translation>
    </message>
    <message>
        <source>Error on %1 past forecasts of similar series, the best = 1</source>
        <translation>Fehler auf %1 früheren Prognosen ähnlicher Reihen, das beste = 1</translation>
    </message>
    <message>
        <source>Several together</source>
        <translation>Mehrere zusammen</translation>
    </message>
    <message>
        <source>MSTL with dynamic theta</source>
        <translation>MSTL mit dynamischem Theta</translation>
    </message>
    <message>
        <source>MSTL with theta</source>
        <translation>MSTL mit Theta</translation>
    </message>
    <message>
        <source>MSTL with ARIMA</source>
        <translation>MSTL mit ARIMA</translation>
    </message>
    <message>
        <source>Backtesting %1</source>
        <translation>Rückprüfung: %1</translation>
    </message>
    <message>
        <source>The history is too short for %1 origins with a horizon of %2 periods. Ask for fewer origins or a shorter horizon.</source>
        <translation>Die Vergangenheit ist zu kurz für %1 Startpunkte mit einem Horizont von %2 Perioden. Wählen Sie weniger Startpunkte oder einen kürzeren Horizont.</translation>
    </message>
    <message>
        <source>There is no metric “%1”. The metrics are: %2.</source>
        <translation>Die Kennzahl „%1“ gibt es nicht. Es gibt: %2.</translation>
    </message>
    <message>
        <source>The backtest holds no forecasts, so there is nothing to measure.</source>
        <translation>Die Rückprüfung enthält keine Prognosen, es gibt nichts zu messen.</translation>
    </message>
    <message>
        <source>Measuring the forecasts</source>
        <translation>Prognosen werden gemessen</translation>
    </message>
    <message>
        <source>No series of %1 takes part: none of those asked for has exactly %2 test values. Check the horizon and the ids.</source>
        <translation>Keine Reihe von %1 nimmt teil: Keine der gefragten hat genau %2 Testwerte. Prüfen Sie den Horizont und die Kennungen.</translation>
    </message>
    <message>
        <source>The forecasts could not be written to %1. Check the folder and the space on the disk.</source>
        <translation>Die Prognosen konnten nicht nach %1 geschrieben werden. Prüfen Sie den Ordner und den Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>Measuring the confidence</source>
        <translation>Sicherheit wird gemessen</translation>
    </message>
    <message>
        <source>%1 has no column “%2”. A benchmark needs the columns id, t, split (train or test) and value.</source>
        <translation>%1 hat keine Spalte „%2“. Ein Benchmark braucht die Spalten id, t, split (train oder test) und value.</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened. Check its name and that you may read it.</source>
        <translation>Die Datei %1 lässt sich nicht öffnen. Prüfen Sie den Namen und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>The file %1 is empty.</source>
        <translation>Die Datei %1 ist leer.</translation>
    </message>
    <message>
        <source>%1, row %2, column “%3”: “%4” cannot be used. Expected: id, t (a whole number), split (train or test), value (a number).</source>
        <translation>%1, Zeile %2, Spalte „%3“: „%4“ ist nicht verwendbar. Erwartet: id, t (eine ganze Zahl), split (train oder test), value (eine Zahl).</translation>
    </message>
    <message>
        <source>The file %1 is damaged or cut off. Copy it again from where it came.</source>
        <translation>Die Datei %1 ist beschädigt oder abgeschnitten. Kopieren Sie sie noch einmal von der Quelle.</translation>
    </message>
    <message>
        <source>WAPE</source>
        <translation>WAPE</translation>
    </message>
    <message>
        <source>All errors without their sign, added up, as a share of all sales. 20 % means: of 100 units sold, the forecast was off by 20.</source>
        <translation>Alle Fehler ohne Vorzeichen, zusammengezählt, als Anteil am gesamten Absatz. 20 % heißt: Von 100 verkauften Stück lag die Prognose um 20 daneben.</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Verzerrung</translation>
    </message>
    <message>
        <source>All errors with their sign, added up, as a share of all sales. Above zero, too much was forecast; below, too little.</source>
        <translation>Alle Fehler mit Vorzeichen, zusammengezählt, als Anteil am gesamten Absatz. Über null wurde zu viel erwartet, darunter zu wenig.</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>The mean error of a period, without its sign, in units.</source>
        <translation>Der mittlere Fehler einer Periode, ohne Vorzeichen, in Stück.</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>The root of the mean squared error, in units: a few large errors count more than many small ones.</source>
        <translation>Die Wurzel des mittleren quadrierten Fehlers, in Stück: Wenige große Fehler zählen mehr als viele kleine.</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>The mean squared error of a period, in squared units.</source>
        <translation>Der mittlere quadrierte Fehler einer Periode, in Quadratstück.</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>How much of the differences between all periods of all series the forecast explains: 100 % is exact, 0 is no better than one mean for all.</source>
        <translation>Wie viel der Unterschiede zwischen allen Perioden aller Reihen die Prognose erklärt: 100 % ist exakt, 0 ist nicht besser als ein Mittel für alle.</translation>
    </message>
    <message>
        <source>sMAPE</source>
        <translation>sMAPE</translation>
    </message>
    <message>
        <source>The error of each period in percent of the mean of sales and forecast, 0 to 200; a mean over series and origins.</source>
        <translation>Der Fehler jeder Periode in Prozent des Mittels aus Absatz und Prognose, 0 bis 200; Mittel über Reihen und Startpunkte.</translation>
    </message>
    <message>
        <source>MAPE</source>
        <translation>MAPE</translation>
    </message>
    <message>
        <source>The error of each period in percent of its sales; a mean over those series and origins that sold something in every period, as nothing has no percentage.</source>
        <translation>Der Fehler jeder Periode in Prozent ihres Absatzes; Mittel über die Reihen und Startpunkte, die in jeder Periode etwas verkauften, denn von nichts gibt es keine Prozente.</translation>
    </message>
    <message>
        <source>MASE</source>
        <translation>MASE</translation>
    </message>
    <message>
        <source>The mean error as a multiple of what seasonal naive was off by within the history; a mean over series and origins. Below 1 is better than that.</source>
        <translation>Der mittlere Fehler als Vielfaches dessen, um was der Vorsaisonwert in der Vergangenheit daneben lag; Mittel über Reihen und Startpunkte. Unter 1 ist besser als er.</translation>
    </message>
    <message>
        <source>RMSSE</source>
        <translation>RMSSE</translation>
    </message>
    <message>
        <source>The root of the mean squared error as a multiple of the same of naive within the history, from the first sale on; a mean over series and origins. For items that sell now and then.</source>
        <translation>Die Wurzel des mittleren quadrierten Fehlers als Vielfaches derselben beim naiven Wert in der Vergangenheit, ab dem ersten Verkauf; Mittel über Reihen und Startpunkte. Für Artikel, die ab und zu verkauft werden.</translation>
    </message>
    <message>
        <source>OWA</source>
        <translation>OWA</translation>
    </message>
    <message>
        <source>The mean of sMAPE and MASE, each divided by that of Naive2, the yardstick of the M4 competition. Naive2 itself has 1.</source>
        <translation>Das Mittel aus sMAPE und MASE, jeweils geteilt durch den Wert von Naive2, dem Maßstab des M4-Wettbewerbs. Naive2 selbst hat 1.</translation>
    </message>
    <message>
        <source>Pinball loss</source>
        <translation>Pinball-Verlust</translation>
    </message>
    <message>
        <source>How far the quantiles, from low to high, are from what came, too low and too high weighing by their level; twice the mean over 13 levels as a share of all sales, so that it compares with WAPE.</source>
        <translation>Wie weit die Quantile, von niedrig bis hoch, vom Eingetretenen entfernt sind; zu niedrig und zu hoch zählen nach ihrer Stufe; zweimal das Mittel über 13 Stufen als Anteil am gesamten Absatz, damit es mit dem WAPE vergleichbar ist.</translation>
    </message>
    <message>
        <source>CRPS</source>
        <translation>CRPS</translation>
    </message>
    <message>
        <source>How far the whole forecast distribution is from what came, in units a period; for a single number it would be the MAE.</source>
        <translation>Wie weit die ganze Verteilung der Prognose vom Eingetretenen entfernt ist, in Stück je Periode; für eine einzelne Zahl wäre es der MAE.</translation>
    </message>
    <message>
        <source>MSIS 95</source>
        <translation>MSIS 95</translation>
    </message>
    <message>
        <source>The width of the 95 % interval, with a penalty of 40 for each unit outside it, as a multiple of what seasonal naive was off by within the history.</source>
        <translation>Die Breite des 95-%-Intervalls, mit einer Strafe von 40 für jedes Stück außerhalb, als Vielfaches dessen, um was der Vorsaisonwert in der Vergangenheit daneben lag.</translation>
    </message>
    <message>
        <source>Inside 80 %</source>
        <translation>In 80 %</translation>
    </message>
    <message>
        <source>The share of periods whose sales lie inside the 80 % interval, its ends included. Should be 80 %.</source>
        <translation>Der Anteil der Perioden, deren Absatz im 80-%-Intervall liegt, Grenzen eingeschlossen. Sollte 80 % sein.</translation>
    </message>
    <message>
        <source>Inside 95 %</source>
        <translation>In 95 %</translation>
    </message>
    <message>
        <source>The share of periods whose sales lie inside the 95 % interval, its ends included. Should be 95 %.</source>
        <translation>Der Anteil der Perioden, deren Absatz im 95-%-Intervall liegt, Grenzen eingeschlossen. Sollte 95 % sein.</translation>
    </message>
    <message>
        <source>Inside 80 %, counts</source>
        <translation>In 80 %, Stückzahlen</translation>
    </message>
    <message>
        <source>The same for small counts, where half of the periods may lie on an end of the interval: each counts for its share inside. Should be 80 %.</source>
        <translation>Dasselbe für kleine Stückzahlen, bei denen die Hälfte der Perioden auf einer Grenze des Intervalls liegen kann: Jede zählt mit ihrem Anteil darin. Sollte 80 % sein.</translation>
    </message>
    <message>
        <source>Inside 95 %, counts</source>
        <translation>In 95 %, Stückzahlen</translation>
    </message>
    <message>
        <source>The same for small counts, where half of the periods may lie on an end of the interval: each counts for its share inside. Should be 95 %.</source>
        <translation>Dasselbe für kleine Stückzahlen, bei denen die Hälfte der Perioden auf einer Grenze des Intervalls liegen kann: Jede zählt mit ihrem Anteil darin. Sollte 95 % sein.</translation>
    </message>
    <message>
        <source>Direction right</source>
        <translation>Richtung richtig</translation>
    </message>
    <message>
        <source>How often rising, flat or falling was told right. Flat is a mean of the horizon within 5 % of that of as many periods before.</source>
        <translation>Wie oft steigend, gleichbleibend oder fallend richtig vorhergesagt war. Gleichbleibend: Das Mittel des Horizonts weicht höchstens 5 % von dem ebenso vieler Perioden davor ab.</translation>
    </message>
    <message>
        <source>Direction precision</source>
        <translation>Richtung: Präzision</translation>
    </message>
    <message>
        <source>Of the times that a direction was told, how often it came; the mean of rising, flat and falling.</source>
        <translation>Wie oft eine vorhergesagte Richtung eintrat; Mittel aus steigend, gleichbleibend und fallend.</translation>
    </message>
    <message>
        <source>Direction recall</source>
        <translation>Richtung: Trefferquote</translation>
    </message>
    <message>
        <source>Of the times that a direction came, how often it had been told; the mean of rising, flat and falling.</source>
        <translation>Wie oft eine eingetretene Richtung vorhergesagt war; Mittel aus steigend, gleichbleibend und fallend.</translation>
    </message>
    <message>
        <source>Direction F1</source>
        <translation>Richtung: F1</translation>
    </message>
    <message>
        <source>Precision and recall in one (their harmonic mean); the mean of rising, flat and falling.</source>
        <translation>Präzision und Trefferquote in einem (ihr harmonisches Mittel); Mittel aus steigend, gleichbleibend und fallend.</translation>
    </message>
    <message>
        <source>No error can be scaled: the histories never change.</source>
        <translation>Kein Fehler lässt sich skalieren: Die Werte der Vergangenheit ändern sich nie.</translation>
    </message>
    <message>
        <source>Leans high: the mean error is %1 times the usual change of a series.</source>
        <translation>Liegt zu hoch: Der mittlere Fehler ist das %1-Fache der üblichen Änderung einer Reihe.</translation>
    </message>
    <message>
        <source>Leans low: the mean error is %1 times the usual change of a series.</source>
        <translation>Liegt zu niedrig: Der mittlere Fehler ist das %1-Fache der üblichen Änderung einer Reihe.</translation>
    </message>
    <message>
        <source>Neither high nor low on the whole.</source>
        <translation>Im Ganzen weder zu hoch noch zu niedrig.</translation>
    </message>
    <message>
        <source>Errors repeat with the season (correlation %1): the seasonal pattern is not fully caught.</source>
        <translation>Fehler wiederholen sich mit der Saison (Korrelation %1): Das Saisonmuster ist nicht ganz erfasst.</translation>
    </message>
    <message>
        <source>Errors of neighbouring periods go together (correlation %1): where it misses, it misses the level rather than single periods.</source>
        <translation>Fehler benachbarter Perioden gehen zusammen (Korrelation %1): Verfehlt wird eher das Niveau als einzelne Perioden.</translation>
    </message>
    <message>
        <source>Errors of neighbouring periods hardly go together.</source>
        <translation>Fehler benachbarter Perioden gehen kaum zusammen.</translation>
    </message>
    <message>
        <source>%1 % of the errors are more than three times the usual change of their series: look for promotions, outliers or shifts.</source>
        <translation>%1 % der Fehler sind mehr als das Dreifache der üblichen Änderung ihrer Reihe: Achten Sie auf Aktionen, Ausreißer oder Sprünge.</translation>
    </message>
    <message>
        <source>In %1 % of %2 series the errors follow from each other (Ljung-Box test; of pure chance it would be 5 %).</source>
        <translation>In %1 % von %2 Reihen folgen die Fehler aufeinander (Ljung-Box-Test; aus reinem Zufall wären es 5 %).</translation>
    </message>
    <message>
        <source>In only %1 % of %2 series the errors follow from each other (Ljung-Box test; of pure chance it would be 5 %).</source>
        <translation>In nur %1 % von %2 Reihen folgen die Fehler aufeinander (Ljung-Box-Test; aus reinem Zufall wären es 5 %).</translation>
    </message>
    <message>
        <source>Season length</source>
        <translation>Saisonlänge</translation>
    </message>
    <message>
        <source>How many periods a season has; 0 takes the season of the calendar, 1 is no season.</source>
        <translation>Wie viele Perioden eine Saison hat; 0 nimmt die Saison des Kalenders, 1 ist keine Saison.</translation>
    </message>
    <message>
        <source>Drivers</source>
        <translation>Einflussgrößen</translation>
    </message>
    <message>
        <source>Whether price, promotion and other signals that are known ahead explain the sales first.</source>
        <translation>Ob Preis, Aktion und andere vorab bekannte Größen den Absatz zuerst erklären.</translation>
    </message>
    <message>
        <source>Seasons as waves</source>
        <translation>Saison als Wellen</translation>
    </message>
    <message>
        <source>Sine and cosine waves stand for a second season or one too long for seasonal orders; or for every season; or for none.</source>
        <translation>Sinus- und Kosinuswellen stehen für eine zweite Saison oder eine, die für saisonale Ordnungen zu lang ist; oder für jede Saison; oder für keine.</translation>
    </message>
    <message>
        <source>Further and long seasons</source>
        <translation>Weitere und lange Saisons</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>All seasons</source>
        <translation>Alle Saisons</translation>
    </message>
    <message>
        <source>Waves a season</source>
        <translation>Wellen je Saison</translation>
    </message>
    <message>
        <source>How many pairs of sine and cosine a season gets; 0 lets the criterion choose.</source>
        <translation>Wie viele Paare aus Sinus und Kosinus eine Saison bekommt; bei 0 entscheidet das Kriterium.</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>What decides between orders: AICc is the usual one, BIC prefers simpler models, AIC richer ones.</source>
        <translation>Was zwischen Ordnungen entscheidet: AICc ist üblich, BIC bevorzugt einfachere Modelle, AIC reichere.</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>Saison</translation>
    </message>
    <message>
        <source>Whether the model may have a season.</source>
        <translation>Ob das Modell eine Saison haben darf.</translation>
    </message>
    <message>
        <source>Stepwise search</source>
        <translation>Schrittweise Suche</translation>
    </message>
    <message>
        <source>On looks only at neighbours of the best orders so far; off tries all orders, which takes ten times as long.</source>
        <translation>Ein: Nur Nachbarn der bisher besten Ordnungen werden geprüft. Aus: alle Ordnungen, was zehnmal so lange dauert.</translation>
    </message>
    <message>
        <source>Approximation</source>
        <translation>Näherung</translation>
    </message>
    <message>
        <source>Whether orders are compared by a quicker approximate fit. Automatic does so for more than 150 periods, seasons longer than 12, or gaps.</source>
        <translation>Ob Ordnungen mit einer schnelleren, ungefähren Anpassung verglichen werden. Automatisch tut es bei mehr als 150 Perioden, Saisons über 12 oder Lücken.</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Mean or drift</source>
        <translation>Mittel oder Drift</translation>
    </message>
    <message>
        <source>Whether the model may have a mean, or after one difference a steady growth.</source>
        <translation>Ob das Modell ein Mittel haben darf oder, nach einer Differenz, ein stetiges Wachstum.</translation>
    </message>
    <message>
        <source>Largest p</source>
        <translation>Größtes p</translation>
    </message>
    <message>
        <source>At most so many past values in the model.</source>
        <translation>Höchstens so viele vergangene Werte im Modell.</translation>
    </message>
    <message>
        <source>Largest q</source>
        <translation>Größtes q</translation>
    </message>
    <message>
        <source>At most so many past errors in the model.</source>
        <translation>Höchstens so viele vergangene Fehler im Modell.</translation>
    </message>
    <message>
        <source>Largest seasonal P</source>
        <translation>Größtes saisonales P</translation>
    </message>
    <message>
        <source>At most so many values of past seasons in the model.</source>
        <translation>Höchstens so viele Werte vergangener Saisons im Modell.</translation>
    </message>
    <message>
        <source>Largest seasonal Q</source>
        <translation>Größtes saisonales Q</translation>
    </message>
    <message>
        <source>At most so many errors of past seasons in the model.</source>
        <translation>Höchstens so viele Fehler vergangener Saisons im Modell.</translation>
    </message>
    <message>
        <source>Largest sum of orders</source>
        <translation>Größte Summe der Ordnungen</translation>
    </message>
    <message>
        <source>The most that p, q, P and Q may add up to; 0 sets no limit to a stepwise search and 5 to a full one.</source>
        <translation>Was p, q, P und Q zusammen höchstens ergeben dürfen; 0 setzt der schrittweisen Suche keine Grenze und der vollen eine von 5.</translation>
    </message>
    <message>
        <source>Most differences</source>
        <translation>Meiste Differenzen</translation>
    </message>
    <message>
        <source>How many times the series may be differenced from period to period; with 2 the newest slope goes on for ever.</source>
        <translation>Wie oft die Differenz von Periode zu Periode gebildet werden darf; bei 2 geht die letzte Steigung immer weiter.</translation>
    </message>
    <message>
        <source>Most seasonal differences</source>
        <translation>Meiste Saisondifferenzen</translation>
    </message>
    <message>
        <source>Whether the series may be differenced from season to season.</source>
        <translation>Ob die Differenz von Saison zu Saison gebildet werden darf.</translation>
    </message>
    <message>
        <source>Test of the season</source>
        <translation>Test der Saison</translation>
    </message>
    <message>
        <source>What decides on a seasonal difference: how strong the season is, or one of two tests of whether it wanders.</source>
        <translation>Was über eine Saisondifferenz entscheidet: wie stark die Saison ist oder einer von zwei Tests, ob sie wandert.</translation>
    </message>
    <message>
        <source>Strength of the season</source>
        <translation>Stärke der Saison</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>How many past values the next one depends on.</source>
        <translation>Von wie vielen vergangenen Werten der nächste abhängt.</translation>
    </message>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>How many times the series is differenced from period to period.</source>
        <translation>Wie oft die Differenz von Periode zu Periode gebildet wird.</translation>
    </message>
    <message>
        <source>q</source>
        <translation>q</translation>
    </message>
    <message>
        <source>How many past errors the next value depends on.</source>
        <translation>Von wie vielen vergangenen Fehlern der nächste Wert abhängt.</translation>
    </message>
    <message>
        <source>Seasonal P</source>
        <translation>Saisonales P</translation>
    </message>
    <message>
        <source>How many past seasons&apos; values the next one depends on.</source>
        <translation>Von den Werten wie vieler vergangener Saisons der nächste abhängt.</translation>
    </message>
    <message>
        <source>Seasonal D</source>
        <translation>Saisonales D</translation>
    </message>
    <message>
        <source>Whether the series is differenced from season to season.</source>
        <translation>Ob die Differenz von Saison zu Saison gebildet wird.</translation>
    </message>
    <message>
        <source>Seasonal Q</source>
        <translation>Saisonales Q</translation>
    </message>
    <message>
        <source>How many past seasons&apos; errors the next value depends on.</source>
        <translation>Von den Fehlern wie vieler vergangener Saisons der nächste Wert abhängt.</translation>
    </message>
    <message>
        <source>Whether the model has a mean, or after one difference a steady growth.</source>
        <translation>Ob das Modell ein Mittel hat oder, nach einer Differenz, ein stetiges Wachstum.</translation>
    </message>
    <message>
        <source>ARIMA</source>
        <translation>ARIMA</translation>
    </message>
    <message>
        <source>ARIMA, chosen automatically</source>
        <translation>ARIMA, automatisch</translation>
    </message>
    <message>
        <source>Finds how each period depends on the ones before and on the season before; strong on long histories.</source>
        <translation>Findet, wie jede Periode von den vorigen und von der Saison davor abhängt; stark bei langer Vergangenheit.</translation>
    </message>
    <message>
        <source>ARIMA with given orders</source>
        <translation>ARIMA mit gegebenen Ordnungen</translation>
    </message>
    <message>
        <source>For those who know the orders; as it stands (1,0,1)(0,1,1) with a drift.</source>
        <translation>Für alle, die die Ordnungen kennen; voreingestellt (1,0,1)(0,1,1) mit Drift.</translation>
    </message>
    <message>
        <source>The future of these drivers is not known, so their last value was kept: %1.</source>
        <translation>Die Zukunft dieser Einflussgrößen ist nicht bekannt, daher gilt ihr letzter Wert weiter: %1.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Season of %1 periods</source>
        <translation>Saison von %1 Perioden</translation>
    </message>
    <message>
        <source>Past value, lag %1</source>
        <translation>Vergangener Wert, Abstand %1</translation>
    </message>
    <message>
        <source>Past error, lag %1</source>
        <translation>Vergangener Fehler, Abstand %1</translation>
    </message>
    <message>
        <source>Past seasonal value, lag %1</source>
        <translation>Vergangener Saisonwert, Abstand %1</translation>
    </message>
    <message>
        <source>Past seasonal error, lag %1</source>
        <translation>Vergangener Saisonfehler, Abstand %1</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Drift a period</source>
        <translation>Drift je Periode</translation>
    </message>
    <message>
        <source>%1, seasons of %2 periods, drivers: %3</source>
        <translation>%1, Saisons von %2 Perioden, Einflussgrößen: %3</translation>
    </message>
    <message>
        <source>%1, seasons of %2 periods</source>
        <translation>%1, Saisons von %2 Perioden</translation>
    </message>
    <message>
        <source>%1, a season of %2 periods, drivers: %3</source>
        <translation>%1, eine Saison von %2 Perioden, Einflussgrößen: %3</translation>
    </message>
    <message>
        <source>%1, a season of %2 periods</source>
        <translation>%1, eine Saison von %2 Perioden</translation>
    </message>
    <message>
        <source>%1, without a season, drivers: %2</source>
        <translation>%1, ohne Saison, Einflussgrößen: %2</translation>
    </message>
    <message>
        <source>%1, without a season</source>
        <translation>%1, ohne Saison</translation>
    </message>
    <message>
        <source>The driver “%1” that the model was fitted with is not in the data any more. Fit it again.</source>
        <translation>Die Einflussgröße „%1“, mit der das Modell angepasst wurde, ist nicht mehr in den Daten. Passen Sie es neu an.</translation>
    </message>
    <message>
        <source>The driver columns do not match those that the model was fitted with. Fit it again.</source>
        <translation>Die Spalten der Einflussgrößen passen nicht zu denen, mit denen das Modell angepasst wurde. Passen Sie es neu an.</translation>
    </message>
    <message>
        <source>The stored ARIMA model is not stationary. Fit it again.</source>
        <translation>Das gespeicherte ARIMA-Modell ist nicht stationär. Passen Sie es neu an.</translation>
    </message>
    <message>
        <source>%1 needs more history: %2 periods are known. Choose smaller orders or a simpler model.</source>
        <translation>%1 braucht mehr Vergangenheit: %2 Perioden sind bekannt. Wählen Sie kleinere Ordnungen oder ein einfacheres Modell.</translation>
    </message>
    <message>
        <source>No period of this series has a known value.</source>
        <translation>Keine Periode dieser Reihe hat einen bekannten Wert.</translation>
    </message>
    <message>
        <source>The same period one season (%1 periods) before</source>
        <translation>Dieselbe Periode eine Saison (%1 Perioden) zuvor</translation>
    </message>
    <message>
        <source>The last known value</source>
        <translation>Der letzte bekannte Wert</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>Where low and high come from: a normal curve, or the errors of the past as they were. Automatic takes the past errors when many periods are zero.</source>
        <translation>Woher Unter- und Obergrenze kommen: aus einer Normalverteilung oder aus den Fehlern der Vergangenheit, wie sie waren. Automatisch nimmt diese, wenn viele Perioden null sind.</translation>
    </message>
    <message>
        <source>Normal curve</source>
        <translation>Normalverteilung</translation>
    </message>
    <message>
        <source>Errors of the past</source>
        <translation>Fehler der Vergangenheit</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Basismodell</translation>
    </message>
    <message>
        <source>Naive</source>
        <translation>Naiv</translation>
    </message>
    <message>
        <source>Every coming period sells what the last one sold.</source>
        <translation>Jede kommende Periode verkauft, was die letzte verkaufte.</translation>
    </message>
    <message>
        <source>Seasonal naive</source>
        <translation>Vorsaisonwert (saisonal naiv)</translation>
    </message>
    <message>
        <source>Every coming period sells what the same period sold a season before; the mark to beat.</source>
        <translation>Jede kommende Periode verkauft, was dieselbe Periode eine Saison zuvor verkaufte; die Marke, die zu schlagen ist.</translation>
    </message>
    <message>
        <source>How many periods before it repeats itself; 0 takes the season of the calendar.</source>
        <translation>Nach wie vielen Perioden es sich wiederholt; 0 nimmt die Saison des Kalenders.</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <source>Goes on from the last value with the average change of the past.</source>
        <translation>Geht vom letzten Wert mit der durchschnittlichen Änderung der Vergangenheit weiter.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>How many of the last periods the average change is taken from; 0 takes all.</source>
        <translation>Aus wie vielen letzten Perioden die durchschnittliche Änderung genommen wird; 0 nimmt alle.</translation>
    </message>
    <message>
        <source>Window average</source>
        <translation>Fensterdurchschnitt</translation>
    </message>
    <message>
        <source>Every coming period sells the average of the last ones.</source>
        <translation>Jede kommende Periode verkauft den Durchschnitt der letzten.</translation>
    </message>
    <message>
        <source>How many of the last periods are averaged; 0 takes one season, at most 28 periods.</source>
        <translation>Über wie viele letzte Perioden gemittelt wird; 0 nimmt eine Saison, höchstens 28 Perioden.</translation>
    </message>
    <message>
        <source>Too few periods are known.</source>
        <translation>Zu wenige Perioden sind bekannt.</translation>
    </message>
    <message>
        <source>The last value and a change of %1 a period</source>
        <translation>Der letzte Wert und eine Änderung von %1 je Periode</translation>
    </message>
    <message>
        <source>The mean of the last %1 periods</source>
        <translation>Das Mittel der letzten %1 Perioden</translation>
    </message>
    <message>
        <source>Not known ahead, so the last value was kept: %1.</source>
        <translation>Nicht vorab bekannt, daher gilt der letzte Wert weiter: %1.</translation>
    </message>
    <message>
        <source>%1 trees over all series, %2 features, Tweedie&apos;s loss for seldom sales</source>
        <translation>%1 Bäume über alle Reihen, %2 Merkmale, Tweedie-Verlust für seltene Verkäufe</translation>
    </message>
    <message>
        <source>%1 trees over all series, %2 features, absolute loss</source>
        <translation>%1 Bäume über alle Reihen, %2 Merkmale, absoluter Fehler</translation>
    </message>
    <message>
        <source>%1 trees over all series, %2 features, squared loss</source>
        <translation>%1 Bäume über alle Reihen, %2 Merkmale, quadrierter Fehler</translation>
    </message>
    <message>
        <source>Asking the trees</source>
        <translation>Bäume werden befragt</translation>
    </message>
    <message>
        <source>XGBoost failed. Choose another model, and send us the log.</source>
        <translation>XGBoost ist gescheitert. Wählen Sie ein anderes Modell und senden Sie uns das Protokoll.</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>What the trees make small: Tweedie&apos;s loss suits many periods without sales, the squared error gives the mean, the absolute error the middle; automatic looks at the share of periods without sales.</source>
        <translation>Was die Bäume klein machen: Der Tweedie-Verlust passt zu vielen Perioden ohne Verkauf, der quadrierte Fehler gibt das Mittel, der absolute die Mitte; automatisch entscheidet der Anteil der Perioden ohne Verkauf.</translation>
    </message>
    <message>
        <source>Tweedie</source>
        <translation>Tweedie</translation>
    </message>
    <message>
        <source>Squared error</source>
        <translation>Quadrierter Fehler</translation>
    </message>
    <message>
        <source>Absolute error</source>
        <translation>Absoluter Fehler</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>Bäume</translation>
    </message>
    <message>
        <source>How many trees are grown at most; more can learn finer patterns and take longer.</source>
        <translation>Wie viele Bäume höchstens wachsen; mehr lernen feinere Muster und dauern länger.</translation>
    </message>
    <message>
        <source>Stop early</source>
        <translation>Früh aufhören</translation>
    </message>
    <message>
        <source>Whether the number of trees is the one that forecast the last periods best, instead of the largest allowed.</source>
        <translation>Ob so viele Bäume bleiben, wie die letzten Perioden am besten vorhersagten, statt so vieler wie erlaubt.</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>How many questions a tree asks one after another; deeper ones learn how features act together.</source>
        <translation>Wie viele Fragen ein Baum nacheinander stellt; tiefere lernen, wie Merkmale zusammenwirken.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>How much each tree corrects: smaller is slower and steadier.</source>
        <translation>Wie viel jeder Baum berichtigt: kleiner ist langsamer und ruhiger.</translation>
    </message>
    <message>
        <source>Last values</source>
        <translation>Letzte Werte</translation>
    </message>
    <message>
        <source>How many of the last periods are looked at one by one.</source>
        <translation>Wie viele letzte Perioden einzeln angesehen werden.</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Over how many spans means and swings are taken, each twice as long as the one before.</source>
        <translation>Über wie viele Spannen Mittel und Ausschläge genommen werden, jede doppelt so lang wie die vorige.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>How many examples are drawn from large data at most: more learn finer patterns and take more memory and time.</source>
        <translation>Wie viele Beispiele höchstens aus großen Daten gezogen werden: mehr lernen feinere Muster und brauchen mehr Speicher und Zeit.</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Whether weekday, day of the month, month and working days are looked at.</source>
        <translation>Ob Wochentag, Tag im Monat, Monat und Arbeitstage angesehen werden.</translation>
    </message>
    <message>
        <source>Whether price, promotion and other signals are part of it.</source>
        <translation>Ob Preis, Aktion und andere Größen dazugehören.</translation>
    </message>
    <message>
        <source>Boosted trees</source>
        <translation>Verstärkte Bäume</translation>
    </message>
    <message>
        <source>One model learns from all items at once: last sales, season, calendar, price and promotion; the way that won the M5 competition.</source>
        <translation>Ein Modell lernt von allen Artikeln auf einmal: letzte Verkäufe, Saison, Kalender, Preis und Aktion; so wurde der M5-Wettbewerb gewonnen.</translation>
    </message>
    <message>
        <source>Taking the forecast apart</source>
        <translation>Prognose wird zerlegt</translation>
    </message>
    <message>
        <source>Looking at the series</source>
        <translation>Reihen werden angesehen</translation>
    </message>
    <message>
        <source>All series together are too short for trees, so a simpler model stands in.</source>
        <translation>Alle Reihen zusammen sind zu kurz für Bäume, ein einfacheres Modell springt ein.</translation>
    </message>
    <message>
        <source>Growing trees without the last periods</source>
        <translation>Bäume wachsen ohne die letzten Perioden</translation>
    </message>
    <message>
        <source>Growing trees on all periods</source>
        <translation>Bäume wachsen auf allen Perioden</translation>
    </message>
    <message>
        <source>Boosted trees are not available: the library XGBoost is missing. Install it (on Debian: libxgboost0), or choose another model.</source>
        <translation>Verstärkte Bäume sind nicht verfügbar: Die Bibliothek XGBoost fehlt. Installieren Sie sie (unter Debian: libxgboost0) oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Borrowed season</source>
        <translation>Geliehene Saison</translation>
    </message>
    <message>
        <source>Groups of items</source>
        <translation>Artikelgruppen</translation>
    </message>
    <message>
        <source>For items with less than two years of sales: they take the season of items that sell alike, and new ones the course of earlier launches.</source>
        <translation>Für Artikel mit weniger als zwei Jahren Verkäufen: Sie nehmen die Saison ähnlich verkaufter Artikel, neue den Verlauf früherer Einführungen.</translation>
    </message>
    <message>
        <source>Smoothed level</source>
        <translation>Geglättetes Niveau</translation>
    </message>
    <message>
        <source>Smoothed level with a season of %1 periods, steadied by %2 items</source>
        <translation>Geglättetes Niveau mit einer Saison von %1 Perioden, gestützt von %2 Artikeln</translation>
    </message>
    <message>
        <source>Smoothed level with a season of %1 periods, borrowed from %2 items</source>
        <translation>Geglättetes Niveau mit einer Saison von %1 Perioden, geliehen von %2 Artikeln</translation>
    </message>
    <message>
        <source>Learning the seasons</source>
        <translation>Saisons werden gelernt</translation>
    </message>
    <message>
        <source>No item has two whole seasons of history, so there is no season to borrow; a simpler model stands in.</source>
        <translation>Kein Artikel hat zwei ganze Saisons Vergangenheit, es gibt keine Saison zu leihen; ein einfacheres Modell springt ein.</translation>
    </message>
    <message>
        <source>Complex exponential smoothing, chosen automatically</source>
        <translation>Komplexe exp. Glättung, automatisch</translation>
    </message>
    <message>
        <source>Exponential smoothing</source>
        <translation>Exponentielle Glättung</translation>
    </message>
    <message>
        <source>A level with a hidden potential behind it, which bends into a trend where there is one; no need to tell the two apart.</source>
        <translation>Ein Niveau mit einem verborgenen Potenzial dahinter, das in einen Trend übergeht, wo es einen gibt; beides muss nicht getrennt werden.</translation>
    </message>
    <message>
        <source>What the season is made of: each phase smoothed for itself (simple), an index added to the level (partial), or one with a potential of its own (full).</source>
        <translation>Woraus die Saison besteht: jede Phase für sich geglättet (einfach), ein Index auf das Niveau (teilweise) oder einer mit eigenem Potenzial (voll).</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Simple</source>
        <translation>Einfach</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Teilweise</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>What decides between forms: errors up to a season ahead, or only those of the next period, as AICc, AIC and BIC weigh them.</source>
        <translation>Was zwischen Formen entscheidet: Fehler bis zu einer Saison voraus oder nur die der nächsten Periode, wie AICc, AIC und BIC sie wägen.</translation>
    </message>
    <message>
        <source>Errors up to a season ahead</source>
        <translation>Fehler bis zu einer Saison voraus</translation>
    </message>
    <message>
        <source>Where low and high come from: the past errors, also those several periods ahead, or the plain formula, which is often too sure.</source>
        <translation>Woher Unter- und Obergrenze kommen: aus den früheren Fehlern, auch mehrere Perioden voraus, oder aus der reinen Formel, die oft zu sicher ist.</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>CES without season</source>
        <translation>CES ohne Saison</translation>
    </message>
    <message>
        <source>CES with a simple season</source>
        <translation>CES mit einfacher Saison</translation>
    </message>
    <message>
        <source>CES with a partial season</source>
        <translation>CES mit teilweiser Saison</translation>
    </message>
    <message>
        <source>CES with a full season</source>
        <translation>CES mit voller Saison</translation>
    </message>
    <message>
        <source>%1, weights %2 and %3</source>
        <translation>%1, Gewichte %2 und %3</translation>
    </message>
    <message>
        <source>%1 of %2 periods, weights %3 and %4</source>
        <translation>%1 von %2 Perioden, Gewichte %3 und %4</translation>
    </message>
    <message>
        <source>%1 known periods are too few for this season, so none is used.</source>
        <translation>%1 bekannte Perioden sind zu wenige für diese Saison, daher wird keine verwendet.</translation>
    </message>
    <message>
        <source>Information criterion</source>
        <translation>Informationskriterium</translation>
    </message>
    <message>
        <source>The model was fitted on other periods than this history has. Fit it again.</source>
        <translation>Das Modell wurde auf anderen Perioden angepasst, als diese Vergangenheit hat. Passen Sie es neu an.</translation>
    </message>
    <message>
        <source>None of the combined models could be fitted to this series.</source>
        <translation>Keines der kombinierten Modelle ließ sich an diese Reihe anpassen.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>All of them, or the quick ones only: without ARIMA, several times faster and a little less exact.</source>
        <translation>Alle oder nur die schnellen: ohne ARIMA, um ein Mehrfaches schneller und etwas weniger genau.</translation>
    </message>
    <message>
        <source>Quick ones</source>
        <translation>Schnelle</translation>
    </message>
    <message>
        <source>Combined by</source>
        <translation>Kombiniert durch</translation>
    </message>
    <message>
        <source>The mean</source>
        <translation>Das Mittel</translation>
    </message>
    <message>
        <source>The median</source>
        <translation>Der Median</translation>
    </message>
    <message>
        <source>Statistical ensemble</source>
        <translation>Statistisches Ensemble</translation>
    </message>
    <message>
        <source>Combinations</source>
        <translation>Kombinationen</translation>
    </message>
    <message>
        <source>Several statistical models together, chosen by the kind of series: what one gets wrong, others make good.</source>
        <translation>Mehrere statistische Modelle zusammen, nach der Art der Reihe gewählt: Was eines verfehlt, gleichen andere aus.</translation>
    </message>
    <message>
        <source>None of the combined models could forecast this series.</source>
        <translation>Keines der kombinierten Modelle konnte diese Reihe vorhersagen.</translation>
    </message>
    <message>
        <source>The mean of %1</source>
        <translation>Das Mittel aus %1</translation>
    </message>
    <message>
        <source>The median of %1</source>
        <translation>Der Median aus %1</translation>
    </message>
    <message>
        <source>The median beside the mean</source>
        <translation>Der Median neben dem Mittel</translation>
    </message>
    <message>
        <source>Model of the rest</source>
        <translation>Modell des Rests</translation>
    </message>
    <message>
        <source>What goes on with the series once its seasons are taken out.</source>
        <translation>Was die Reihe fortsetzt, nachdem ihre Saisons herausgenommen sind.</translation>
    </message>
    <message>
        <source>Exponential smoothing, chosen automatically</source>
        <translation>Exponentielle Glättung, automatisch</translation>
    </message>
    <message>
        <source>Dynamic optimised theta</source>
        <translation>Dynamisches optimiertes Theta</translation>
    </message>
    <message>
        <source>Theta</source>
        <translation>Theta</translation>
    </message>
    <message>
        <source>Simple exponential smoothing</source>
        <translation>Einfache exponentielle Glättung</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>Whether the season adds the same units every time, or grows with the level (logarithm, or its milder form the square root).</source>
        <translation>Ob die Saison jedes Mal dieselben Stück hinzufügt oder mit dem Niveau wächst (Logarithmus oder milder die Quadratwurzel).</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>Square root</source>
        <translation>Quadratwurzel</translation>
    </message>
    <message>
        <source>Logarithm</source>
        <translation>Logarithmus</translation>
    </message>
    <message>
        <source>How many periods the one season to take out has; 0 takes all seasons of the calendar.</source>
        <translation>Wie viele Perioden die eine Saison hat, die herausgenommen wird; 0 nimmt alle Saisons des Kalenders.</translation>
    </message>
    <message>
        <source>Season window</source>
        <translation>Saisonfenster</translation>
    </message>
    <message>
        <source>Over how many seasons the season is smoothed: few let it change quickly, many keep it steady; 0 takes 11 and 4 more for each longer season.</source>
        <translation>Über wie viele Saisons die Saison geglättet wird: wenige lassen sie sich rasch ändern, viele halten sie stetig; 0 nimmt 11 und 4 mehr für jede längere Saison.</translation>
    </message>
    <message>
        <source>Robust</source>
        <translation>Robust</translation>
    </message>
    <message>
        <source>Whether wild values are kept from shaping the season; takes five times as long.</source>
        <translation>Ob extreme Werte davon abgehalten werden, die Saison zu formen; dauert fünfmal so lange.</translation>
    </message>
    <message>
        <source>Decomposition</source>
        <translation>Zerlegung</translation>
    </message>
    <message>
        <source>Seasons taken out first (MSTL)</source>
        <translation>Saisons vorab entnommen (MSTL)</translation>
    </message>
    <message>
        <source>Takes out one or several seasons, lets another model go on with the rest and repeats the seasons; strong where seasons are long or several.</source>
        <translation>Nimmt eine oder mehrere Saisons heraus, lässt ein anderes Modell den Rest fortsetzen und wiederholt die Saisons; stark bei langen oder mehreren Saisons.</translation>
    </message>
    <message>
        <source>STL and exponential smoothing</source>
        <translation>STL und exponentielle Glättung</translation>
    </message>
    <message>
        <source>Takes the season out by local regression and smooths the rest exponentially; the usual way with weekly data.</source>
        <translation>Nimmt die Saison durch lokale Regression heraus und glättet den Rest exponentiell; der übliche Weg bei Wochendaten.</translation>
    </message>
    <message>
        <source>%1 on the logarithm without its season of %2 periods</source>
        <translation>%1 auf dem Logarithmus ohne seine Saison von %2 Perioden</translation>
    </message>
    <message>
        <source>%1 without its season of %2 periods</source>
        <translation>%1 ohne die Saison von %2 Perioden</translation>
    </message>
    <message>
        <source>%1 on the logarithm without its seasons of %2 periods</source>
        <translation>%1 auf dem Logarithmus ohne seine Saisons von %2 Perioden</translation>
    </message>
    <message>
        <source>%1 without its seasons of %2 periods</source>
        <translation>%1 ohne die Saisons von %2 Perioden</translation>
    </message>
    <message>
        <source>%1 on the logarithm</source>
        <translation>%1 auf dem Logarithmus</translation>
    </message>
    <message>
        <source>%1 known periods are too few for a season of %2, so none is used.</source>
        <translation>%1 bekannte Perioden sind zu wenige für eine Saison von %2, daher wird keine verwendet.</translation>
    </message>
    <message>
        <source>Some periods are zero or below, so no logarithm is taken.</source>
        <translation>Manche Perioden sind null oder negativ, daher wird kein Logarithmus genommen.</translation>
    </message>
    <message>
        <source>%1, without the season: %2 periods are too many for it</source>
        <translation>%1, ohne die Saison: %2 Perioden sind dafür zu viele</translation>
    </message>
    <message>
        <source>%1, no season</source>
        <translation>%1, keine Saison</translation>
    </message>
    <message>
        <source>%1, a daily season</source>
        <translation>%1, eine Tagessaison</translation>
    </message>
    <message>
        <source>%1, a weekly season</source>
        <translation>%1, eine Wochensaison</translation>
    </message>
    <message>
        <source>%1, a yearly season</source>
        <translation>%1, eine Jahressaison</translation>
    </message>
    <message>
        <source>These data have no season, so only level and trend are smoothed.</source>
        <translation>Diese Daten haben keine Saison, daher werden nur Niveau und Trend geglättet.</translation>
    </message>
    <message>
        <source>Some periods are zero or below, so nothing is multiplied: additive components take the place.</source>
        <translation>Manche Perioden sind null oder negativ, daher wird nichts multipliziert: Additive Teile treten an die Stelle.</translation>
    </message>
    <message>
        <source>A value of this history is too large to be a number. Correct it in the file and import again.</source>
        <translation>Ein Wert dieser Vergangenheit ist zu groß für eine Zahl. Berichtigen Sie ihn in der Datei und importieren Sie neu.</translation>
    </message>
    <message>
        <source>There is no known value in this history. A model needs at least one.</source>
        <translation>In dieser Vergangenheit gibt es keinen bekannten Wert. Ein Modell braucht mindestens einen.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Whether the spread stays the same (additive) or grows with the level (multiplicative).</source>
        <translation>Ob die Streuung gleich bleibt (additiv) oder mit dem Niveau wächst (multiplikativ).</translation>
    </message>
    <message>
        <source>Additive</source>
        <translation>Additiv</translation>
    </message>
    <message>
        <source>Multiplicative</source>
        <translation>Multiplikativ</translation>
    </message>
    <message>
        <source>Whether the season adds the same units every time or multiplies the level.</source>
        <translation>Ob die Saison jedes Mal dieselben Stück hinzufügt oder das Niveau vervielfacht.</translation>
    </message>
    <message>
        <source>How many periods a season has, at most 24; 0 takes the season of the calendar.</source>
        <translation>Wie viele Perioden eine Saison hat, höchstens 24; 0 nimmt die Saison des Kalenders.</translation>
    </message>
    <message>
        <source>Whether the level may grow, by the same units or by the same percentage every period.</source>
        <translation>Ob das Niveau wachsen darf, je Periode um dieselben Stück oder um denselben Prozentsatz.</translation>
    </message>
    <message>
        <source>Whether the level grows by the same units or by the same percentage every period.</source>
        <translation>Ob das Niveau je Periode um dieselben Stück oder um denselben Prozentsatz wächst.</translation>
    </message>
    <message>
        <source>Damped trend</source>
        <translation>Gedämpfter Trend</translation>
    </message>
    <message>
        <source>Whether growth fades with time. A damped trend is the safer one over long horizons.</source>
        <translation>Ob das Wachstum mit der Zeit nachlässt. Ein gedämpfter Trend ist über lange Horizonte der sicherere.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>What decides between forms: AICc is the usual one, BIC prefers simpler forms, AIC richer ones.</source>
        <translation>Was zwischen Formen entscheidet: AICc ist üblich, BIC bevorzugt einfachere Formen, AIC reichere.</translation>
    </message>
    <message>
        <source>Estimation</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Steady: growth is expected to change slowly, and a form must also see a season ahead. Likelihood: the fit one period ahead alone decides, as in R.</source>
        <translation>Stetig: Das Wachstum ändert sich erwartungsgemäß langsam, und eine Form muss auch eine Saison weit sehen. Likelihood: Allein die Anpassung eine Periode voraus entscheidet, wie in R.</translation>
    </message>
    <message>
        <source>Steady</source>
        <translation>Stetig</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Likelihood</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Formen</translation>
    </message>
    <message>
        <source>Averaged: every form has the weight of its likeliness, since which one is right is seldom sure. Best: the first one alone, as in R.</source>
        <translation>Gemittelt: Jede Form zählt nach ihrer Wahrscheinlichkeit, denn welche die richtige ist, ist selten sicher. Beste: die erste allein, wie in R.</translation>
    </message>
    <message>
        <source>Averaged</source>
        <translation>Gemittelt</translation>
    </message>
    <message>
        <source>The best one</source>
        <translation>Die beste</translation>
    </message>
    <message>
        <source>Bounds</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>What smoothing weights may be: weighted means (usual), whatever forgets the past in the end (admissible), or what is both.</source>
        <translation>Was Glättungsgewichte sein dürfen: gewichtete Mittel (üblich), was die Vergangenheit am Ende vergisst (zulässig), oder was beides ist.</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>Admissible</source>
        <translation>Zulässig</translation>
    </message>
    <message>
        <source>Where low and high come from: a formula for the normal curve, or simulated futures, which may be lopsided.</source>
        <translation>Woher Unter- und Obergrenze kommen: aus einer Formel für die Normalverteilung oder aus simulierten Zukünften, die schief sein dürfen.</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>A level that follows the newest periods; for items without trend and season.</source>
        <translation>Ein Niveau, das den neuesten Perioden folgt; für Artikel ohne Trend und Saison.</translation>
    </message>
    <message>
        <source>Holt&apos;s trend</source>
        <translation>Holts Trend</translation>
    </message>
    <message>
        <source>A level and a growth, both following the newest periods; for items without season.</source>
        <translation>Ein Niveau und ein Wachstum, die beide den neuesten Perioden folgen; für Artikel ohne Saison.</translation>
    </message>
    <message>
        <source>Holt-Winters</source>
        <translation>Holt-Winters</translation>
    </message>
    <message>
        <source>Level, growth and season, all following the newest periods.</source>
        <translation>Niveau, Wachstum und Saison, die alle den neuesten Perioden folgen.</translation>
    </message>
    <message>
        <source>Tries every form of level, growth and season and averages those that explain the history best for their size.</source>
        <translation>Probiert jede Form von Niveau, Wachstum und Saison und mittelt die, welche die Vergangenheit für ihre Größe am besten erklären.</translation>
    </message>
    <message>
        <source>%1 with the expectation of steady growth</source>
        <translation>%1 mit der Erwartung stetigen Wachstums</translation>
    </message>
    <message>
        <source>Simple exponential smoothing with a weight of %1 on the newest period</source>
        <translation>Einfache exponentielle Glättung mit einem Gewicht von %1 auf der neuesten Periode</translation>
    </message>
    <message>
        <source>The mean of the known periods</source>
        <translation>Das Mittel der bekannten Perioden</translation>
    </message>
    <message>
        <source>Zero: no period is known</source>
        <translation>Null: Keine Periode ist bekannt</translation>
    </message>
    <message>
        <source>This model cannot be taken apart.</source>
        <translation>Dieses Modell lässt sich nicht zerlegen.</translation>
    </message>
    <message>
        <source>No period of this series is known, so the forecast is zero.</source>
        <translation>Keine Periode dieser Reihe ist bekannt, daher ist die Prognose null.</translation>
    </message>
    <message>
        <source>Only %1 known periods are too few for %2, so a simpler model stands in.</source>
        <translation>Nur %1 bekannte Perioden sind zu wenige für %2, ein einfacheres Modell springt ein.</translation>
    </message>
    <message>
        <source>The history was too short for this model, so a simpler one stands in.</source>
        <translation>Die Vergangenheit war zu kurz für dieses Modell, ein einfacheres springt ein.</translation>
    </message>
    <message>
        <source>The model failed on this series.</source>
        <translation>Das Modell ist an dieser Reihe gescheitert.</translation>
    </message>
    <message>
        <source>%1 could not be fitted to these values, so a simpler model stands in.</source>
        <translation>%1 ließ sich an diese Werte nicht anpassen, ein einfacheres Modell springt ein.</translation>
    </message>
    <message>
        <source>Fitting %1</source>
        <translation>Anpassen: %1</translation>
    </message>
    <message>
        <source>Units in a layer</source>
        <translation>Neuronen je Schicht</translation>
    </message>
    <message>
        <source>Neurons in each layer: more can learn finer patterns and take longer.</source>
        <translation>Neuronen in jeder Schicht: mehr lernen feinere Muster und dauern länger.</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Layers on one another: more can learn deeper patterns, take longer and need more data.</source>
        <translation>Schichten übereinander: mehr lernen tiefere Muster, dauern länger und brauchen mehr Daten.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>The share of neurons left out by chance in each training step; guards small data against learning by heart.</source>
        <translation>Der Anteil der Neuronen, die in jedem Lernschritt zufällig aussetzen; schützt kleine Daten vor Auswendiglernen.</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>How many past periods the network looks at; 0 chooses by frequency (56 days, 52 weeks, 36 months, 16 quarters).</source>
        <translation>Wie viele vergangene Perioden das Netz ansieht; 0 wählt nach der Häufigkeit (56 Tage, 52 Wochen, 36 Monate, 16 Quartale).</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>How often the training goes through the data at most; it stops earlier when validation no longer improves.</source>
        <translation>Wie oft das Training höchstens durch die Daten geht; es endet früher, wenn die Validierung nicht mehr besser wird.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>After how many epochs without improvement the training stops.</source>
        <translation>Nach wie vielen Epochen ohne Verbesserung das Training endet.</translation>
    </message>
    <message>
        <source>Windows an epoch</source>
        <translation>Ausschnitte je Epoche</translation>
    </message>
    <message>
        <source>How many cuts through the histories one epoch shows at most: more make an epoch longer and steadier.</source>
        <translation>Wie viele Ausschnitte der Vergangenheit eine Epoche höchstens zeigt: mehr machen sie länger und ruhiger.</translation>
    </message>
    <message>
        <source>The size of a training step: smaller is slower and steadier.</source>
        <translation>Die Größe eines Lernschritts: kleiner ist langsamer und ruhiger.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Stapelgröße</translation>
    </message>
    <message>
        <source>Windows in one training step; fewer are taken where there are few, or where memory does not suffice.</source>
        <translation>Ausschnitte in einem Lernschritt; weniger, wo es wenige gibt oder der Speicher nicht reicht.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtsabnahme</translation>
    </message>
    <message>
        <source>How strongly weights are pulled to zero; guards small data against learning by heart.</source>
        <translation>Wie stark Gewichte gegen null gezogen werden; schützt kleine Daten vor Auswendiglernen.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Chance added to past sales while learning, as a share of their usual size; makes the network steadier.</source>
        <translation>Zufall, der beim Lernen zu den vergangenen Verkäufen kommt, als Anteil ihrer üblichen Größe; macht das Netz ruhiger.</translation>
    </message>
    <message>
        <source>Adversarial training</source>
        <translation>Lernen mit Störungen</translation>
    </message>
    <message>
        <source>Also learns from past sales changed by so much in the worst direction, as a share of their usual size; 0 is off, else it takes twice the time.</source>
        <translation>Lernt auch von vergangenen Verkäufen, die um so viel in die schlechteste Richtung verändert sind, als Anteil ihrer üblichen Größe; 0 ist aus, sonst dauert es doppelt so lange.</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Anreicherung</translation>
    </message>
    <message>
        <source>Small noise</source>
        <translation>Kleines Rauschen</translation>
    </message>
    <message>
        <source>Growing and shrinking</source>
        <translation>Vergrößern und Verkleinern</translation>
    </message>
    <message>
        <source>Stretching in time</source>
        <translation>Zeitlich dehnen</translation>
    </message>
    <message>
        <source>Mixing two histories</source>
        <translation>Zwei Reihen mischen</translation>
    </message>
    <message>
        <source>Which items count</source>
        <translation>Welche Artikel zählen</translation>
    </message>
    <message>
        <source>How often the training looks at big and at small sellers.</source>
        <translation>Wie oft das Training gut und schwach verkaufte Artikel ansieht.</translation>
    </message>
    <message>
        <source>All alike</source>
        <translation>Alle gleich</translation>
    </message>
    <message>
        <source>Big sellers more often</source>
        <translation>Gut verkaufte öfter</translation>
    </message>
    <message>
        <source>By units sold</source>
        <translation>Nach verkauften Stück</translation>
    </message>
    <message>
        <source>What is learned</source>
        <translation>Was gelernt wird</translation>
    </message>
    <message>
        <source>Quantiles suit all sales; counts suit slow movers that sell a few pieces now and then.</source>
        <translation>Quantile passen zu allen Verkäufen; Stückzahlen zu Langsamdrehern, die ab und zu wenige Stück verkaufen.</translation>
    </message>
    <message>
        <source>Quantiles</source>
        <translation>Quantile</translation>
    </message>
    <message>
        <source>Counts (negative binomial)</source>
        <translation>Stückzahlen (negativ binomial)</translation>
    </message>
    <message>
        <source>Weight of the price</source>
        <translation>Gewicht des Preises</translation>
    </message>
    <message>
        <source>How much learning the price counts beside learning the quantity, where prices are recorded and not planned; 0 leaves it out.</source>
        <translation>Wie viel das Lernen des Preises neben dem der Menge zählt, wo Preise erfasst und nicht geplant sind; 0 lässt es weg.</translation>
    </message>
    <message>
        <source>Weight of the direction</source>
        <translation>Gewicht der Richtung</translation>
    </message>
    <message>
        <source>How much learning whether sales fall, stay or rise counts beside learning the quantity; 0 leaves it out.</source>
        <translation>Wie viel neben der Menge das Lernen zählt, ob der Absatz fällt, bleibt oder steigt; 0 lässt es weg.</translation>
    </message>
    <message>
        <source>Settings to try</source>
        <translation>Zu probierende Einstellungen</translation>
    </message>
    <message>
        <source>Tries so many settings with short trainings first and takes the best; 0 trains with the settings as they are.</source>
        <translation>Probiert zuerst so viele Einstellungen mit kurzen Trainings und nimmt die beste; 0 trainiert mit den Einstellungen, wie sie sind.</translation>
    </message>
    <message>
        <source>Minutes for trying</source>
        <translation>Minuten zum Probieren</translation>
    </message>
    <message>
        <source>When trying settings ends, however many were tried.</source>
        <translation>Wann das Probieren endet, wie viele auch immer probiert wurden.</translation>
    </message>
    <message>
        <source>Half precision on a GPU</source>
        <translation>Halbe Genauigkeit auf der GPU</translation>
    </message>
    <message>
        <source>Calculates with shorter numbers on a GPU: faster, and hardly less exact.</source>
        <translation>Rechnet auf einer GPU mit kürzeren Zahlen: schneller und kaum weniger genau.</translation>
    </message>
    <message>
        <source>Neural networks</source>
        <translation>Neuronale Netze</translation>
    </message>
    <message>
        <source>Dense network</source>
        <translation>Dichtes Netz</translation>
    </message>
    <message>
        <source>One network learns from all items at once: the last periods, plans and the calendar go in, all quantiles of the next ones come out.</source>
        <translation>Ein Netz lernt von allen Artikeln auf einmal: Letzte Perioden, Pläne und Kalender gehen hinein, alle Quantile der nächsten kommen heraus.</translation>
    </message>
    <message>
        <source>Recurrent network</source>
        <translation>Rekurrentes Netz</translation>
    </message>
    <message>
        <source>Reads each history period by period and keeps what matters in one state.</source>
        <translation>Liest jede Vergangenheit Periode für Periode und behält das Wichtige in einem Zustand.</translation>
    </message>
    <message>
        <source>LSTM network</source>
        <translation>LSTM-Netz</translation>
    </message>
    <message>
        <source>A recurrent network with gates that decide what to remember and what to forget.</source>
        <translation>Ein rekurrentes Netz mit Toren, die entscheiden, was gemerkt und was vergessen wird.</translation>
    </message>
    <message>
        <source>GRU network</source>
        <translation>GRU-Netz</translation>
    </message>
    <message>
        <source>A recurrent network with fewer gates than LSTM: faster, often as good.</source>
        <translation>Ein rekurrentes Netz mit weniger Toren als LSTM: schneller, oft ebenso gut.</translation>
    </message>
    <message>
        <source>Convolutional network</source>
        <translation>Faltungsnetz</translation>
    </message>
    <message>
        <source>Looks for short patterns in the history, each layer over a stretch twice as long.</source>
        <translation>Sucht kurze Muster in der Vergangenheit, jede Schicht über eine doppelt so lange Strecke.</translation>
    </message>
    <message>
        <source>Linear network</source>
        <translation>Lineares Netz</translation>
    </message>
    <message>
        <source>A straight weighting of the last periods, learned from all items: what the other networks must beat.</source>
        <translation>Eine einfache Gewichtung der letzten Perioden, von allen Artikeln gelernt: was die anderen Netze schlagen müssen.</translation>
    </message>
    <message>
        <source>Transformer</source>
        <translation>Transformer</translation>
    </message>
    <message>
        <source>Cuts the history into patches and learns which of them matter for each other.</source>
        <translation>Schneidet die Vergangenheit in Stücke und lernt, welche davon füreinander wichtig sind.</translation>
    </message>
    <message>
        <source>Hierarchical network (N-HiTS)</source>
        <translation>Hierarchisches Netz (N-HiTS)</translation>
    </message>
    <message>
        <source>Explains the history coarsely first and finely then, and adds the parts up.</source>
        <translation>Erklärt die Vergangenheit erst grob, dann fein, und zählt die Teile zusammen.</translation>
    </message>
    <message>
        <source>Neural networks are not available: the library shelfcast_networks or LibTorch is missing. Install LibTorch with OpenBLAS (on Debian: libtorch-dev, libopenblas0-pthread) and Shelfcast&apos;s networks library, or choose another model.</source>
        <translation>Neuronale Netze sind nicht verfügbar: Die Bibliothek shelfcast_networks oder LibTorch fehlt. Installieren Sie LibTorch mit OpenBLAS (unter Debian: libtorch-dev, libopenblas0-pthread) und die Netzbibliothek von Shelfcast, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>This training kept no network, so nothing can be made smaller.</source>
        <translation>Dieses Training hat kein Netz aufgehoben, es lässt sich nichts verkleinern.</translation>
    </message>
    <message>
        <source>Nothing was asked for. Choose 8-bit weights, a share to leave out, or both.</source>
        <translation>Es wurde nichts verlangt. Wählen Sie 8-Bit-Gewichte, einen wegzulassenden Anteil oder beides.</translation>
    </message>
    <message>
        <source>A share of %1 cannot be left out; choose one between 0 and 0.9.</source>
        <translation>Ein Anteil von %1 lässt sich nicht weglassen; wählen Sie einen zwischen 0 und 0,9.</translation>
    </message>
    <message>
        <source>Measuring the network before and after</source>
        <translation>Netz wird vorher und nachher gemessen</translation>
    </message>
    <message>
        <source>Recent sales</source>
        <translation>Jüngste Verkäufe</translation>
    </message>
    <message>
        <source>Older sales</source>
        <translation>Ältere Verkäufe</translation>
    </message>
    <message>
        <source>The same time in seasons before</source>
        <translation>Dieselbe Zeit in früheren Saisons</translation>
    </message>
    <message>
        <source>What the item is</source>
        <translation>Was der Artikel ist</translation>
    </message>
    <message>
        <source>A dense network that learned from all items together</source>
        <translation>Ein dichtes Netz, das von allen Artikeln zusammen gelernt hat</translation>
    </message>
    <message>
        <source>A recurrent network that learned from all items together</source>
        <translation>Ein rekurrentes Netz, das von allen Artikeln zusammen gelernt hat</translation>
    </message>
    <message>
        <source>An LSTM network that learned from all items together</source>
        <translation>Ein LSTM-Netz, das von allen Artikeln zusammen gelernt hat</translation>
    </message>
    <message>
        <source>A GRU network that learned from all items together</source>
        <translation>Ein GRU-Netz, das von allen Artikeln zusammen gelernt hat</translation>
    </message>
    <message>
        <source>A convolutional network that learned from all items together</source>
        <translation>Ein Faltungsnetz, das von allen Artikeln zusammen gelernt hat</translation>
    </message>
    <message>
        <source>A linear network that learned from all items together</source>
        <translation>Ein lineares Netz, das von allen Artikeln zusammen gelernt hat</translation>
    </message>
    <message>
        <source>A Transformer that learned from all items together</source>
        <translation>Ein Transformer, der von allen Artikeln zusammen gelernt hat</translation>
    </message>
    <message>
        <source>A hierarchical network (N-HiTS) that learned from all items together</source>
        <translation>Ein hierarchisches Netz (N-HiTS), das von allen Artikeln zusammen gelernt hat</translation>
    </message>
    <message>
        <source>The network needs more memory than there is. Make the batch or the network smaller.</source>
        <translation>Das Netz braucht mehr Speicher, als da ist. Verkleinern Sie den Stapel oder das Netz.</translation>
    </message>
    <message>
        <source>The network library failed. The log has the details; another model will work.</source>
        <translation>Die Netzbibliothek ist gescheitert. Einzelheiten stehen im Protokoll; ein anderes Modell geht.</translation>
    </message>
    <message>
        <source>The networks library has no model %1.</source>
        <translation>Die Netzbibliothek hat kein Modell %1.</translation>
    </message>
    <message>
        <source>No item has the %1 periods of history that a network needs to learn %2 periods ahead. Shorten the horizon or choose a simpler model.</source>
        <translation>Kein Artikel hat die %1 Perioden Vergangenheit, die ein Netz braucht, um %2 Perioden voraus zu lernen. Verkürzen Sie den Horizont oder wählen Sie ein einfacheres Modell.</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>R2</source>
        <translation>R2</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Mean absolute error, share of the price</source>
        <translation>Mittlerer absoluter Fehler, Anteil am Preis</translation>
    </message>
    <message>
        <source>Tried learning rate %1, %2 units, dropout %3, context %4: validation loss %5.</source>
        <translation>Probiert: Lernrate %1, %2 Neuronen, Dropout %3, Kontext %4: Validierungsfehler %5.</translation>
    </message>
    <message>
        <source>Forecasting with the network</source>
        <translation>Prognose mit dem Netz</translation>
    </message>
    <message>
        <source>This network was trained for %1 periods ahead; %2 were asked for. Train it again for the longer horizon.</source>
        <translation>Dieses Netz wurde für %1 Perioden voraus trainiert; verlangt sind %2. Trainieren Sie es neu für den längeren Horizont.</translation>
    </message>
    <message>
        <source>The stored network can&apos;t be read. Train it again.</source>
        <translation>Das gespeicherte Netz ist nicht lesbar. Trainieren Sie es neu.</translation>
    </message>
    <message>
        <source>Training stopped in epoch %1: the loss is no longer a number. Lower the learning rate, or look for extreme values in the data.</source>
        <translation>Das Training endete in Epoche %1: Der Lernfehler ist keine Zahl mehr. Senken Sie die Lernrate oder suchen Sie nach extremen Werten in den Daten.</translation>
    </message>
    <message>
        <source>The device ran out of memory; the batch was reduced to %1 windows.</source>
        <translation>Dem Gerät fehlte Speicher; der Stapel wurde auf %1 Ausschnitte verkleinert.</translation>
    </message>
    <message>
        <source>Stopped after epoch %1: validation had not improved for %2 epochs.</source>
        <translation>Nach Epoche %1 beendet: Die Validierung wurde seit %2 Epochen nicht besser.</translation>
    </message>
    <message>
        <source>Training the network: epoch %1 of %2, loss %3</source>
        <translation>Netz wird trainiert: Epoche %1 von %2, Lernfehler %3</translation>
    </message>
    <message>
        <source>This model is checked by fitting it again.</source>
        <translation>Dieses Modell wird geprüft, indem es neu angepasst wird.</translation>
    </message>
    <message>
        <source>The file with the pre-trained weights is damaged. Install the program again.</source>
        <translation>Die Datei mit den vortrainierten Gewichten ist beschädigt. Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Pre-trained on many series</source>
        <translation>Auf vielen Reihen vortrainiert</translation>
    </message>
    <message>
        <source>Forecasting with the pre-trained model</source>
        <translation>Prognose mit dem vortrainierten Modell</translation>
    </message>
    <message>
        <source>Pre-trained network</source>
        <translation>Vortrainiertes Netz</translation>
    </message>
    <message>
        <source>Has seen millions of made-up sales histories and forecasts yours at once, without training.</source>
        <translation>Hat Millionen erdachter Verkaufsverläufe gesehen und prognostiziert Ihre sofort, ohne Training.</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>All networks together are more exact; the quick one alone takes less than half of the time.</source>
        <translation>Alle Netze zusammen sind genauer; das schnelle allein braucht weniger als die halbe Zeit.</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Alle zusammen</translation>
    </message>
    <message>
        <source>The quick one</source>
        <translation>Das schnelle</translation>
    </message>
    <message>
        <source>Slow movers by</source>
        <translation>Langsamdreher durch</translation>
    </message>
    <message>
        <source>The mean adds up over items and periods; the median errs least on each, and is often nothing.</source>
        <translation>Das Mittel addiert sich über Artikel und Perioden; der Median irrt bei jedem am wenigsten und ist oft null.</translation>
    </message>
    <message>
        <source>The weights of the pre-trained network are missing. Install the program again, or choose another model.</source>
        <translation>Die Gewichte des vortrainierten Netzes fehlen. Installieren Sie das Programm neu oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Nothing is known of this series.</source>
        <translation>Über diese Reihe ist nichts bekannt.</translation>
    </message>
    <message>
        <source>The file with the pre-trained weights belongs to another version of the program. Install the program again.</source>
        <translation>Die Datei mit den vortrainierten Gewichten gehört zu einer anderen Version des Programms. Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>The pre-trained weights were not found at %1. Install the program again.</source>
        <translation>Die vortrainierten Gewichte wurden unter %1 nicht gefunden. Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>There is no model “%1”. Models: %2.</source>
        <translation>Das Modell „%1“ gibt es nicht. Modelle: %2.</translation>
    </message>
    <message>
        <source>Trend a period</source>
        <translation>Trend je Periode</translation>
    </message>
    <message>
        <source>Change of the trend from %1 on</source>
        <translation>Änderung des Trends ab %1</translation>
    </message>
    <message>
        <source>Period %1 of %2</source>
        <translation>Periode %1 von %2</translation>
    </message>
    <message>
        <source>Season of %1 periods, wave %2, sine</source>
        <translation>Saison von %1 Perioden, Welle %2, Sinus</translation>
    </message>
    <message>
        <source>Season of %1 periods, wave %2, cosine</source>
        <translation>Saison von %1 Perioden, Welle %2, Kosinus</translation>
    </message>
    <message>
        <source>%1, %2 periods before</source>
        <translation>%1, %2 Perioden zuvor</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>Arbeitstage</translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation>Tage im Monat</translation>
    </message>
    <message>
        <source>First week of the month</source>
        <translation>Erste Woche des Monats</translation>
    </message>
    <message>
        <source>First days of the month</source>
        <translation>Erste Tage des Monats</translation>
    </message>
    <message>
        <source>Last days of the month</source>
        <translation>Letzte Tage des Monats</translation>
    </message>
    <message>
        <source>Time of the year</source>
        <translation>Zeit im Jahr</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Feiertage</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstante</translation>
    </message>
    <message>
        <source>Logarithm, %1 trend and %2 seasonal terms, %3 of an error carried over, %4 of that kept each period</source>
        <translation>Logarithmus, %1 Trend- und %2 Saisonterme, %3 eines Fehlers fortgetragen, davon je Periode %4 behalten</translation>
    </message>
    <message>
        <source>%1 trend and %2 seasonal terms, %3 of an error carried over, %4 of that kept each period</source>
        <translation>%1 Trend- und %2 Saisonterme, %3 eines Fehlers fortgetragen, davon je Periode %4 behalten</translation>
    </message>
    <message>
        <source>Linear regression of the logarithm: trend %1 % a period with %2 changes, %3 seasonal and %4 calendar terms, %5 of an error carried over</source>
        <translation>Lineare Regression des Logarithmus: Trend %1 % je Periode mit %2 Änderungen, %3 Saison- und %4 Kalenderterme, %5 eines Fehlers fortgetragen</translation>
    </message>
    <message>
        <source>Linear regression of the logarithm: trend %1 % a period with %2 changes, %3 seasonal and %4 calendar terms, %5 of an error carried over; drivers: %6</source>
        <translation>Lineare Regression des Logarithmus: Trend %1 % je Periode mit %2 Änderungen, %3 Saison- und %4 Kalenderterme, %5 eines Fehlers fortgetragen; Einflussgrößen: %6</translation>
    </message>
    <message>
        <source>Linear regression: trend %1 a period with %2 changes, %3 seasonal and %4 calendar terms, %5 of an error carried over</source>
        <translation>Lineare Regression: Trend %1 je Periode mit %2 Änderungen, %3 Saison- und %4 Kalenderterme, %5 eines Fehlers fortgetragen</translation>
    </message>
    <message>
        <source>Linear regression: trend %1 a period with %2 changes, %3 seasonal and %4 calendar terms, %5 of an error carried over; drivers: %6</source>
        <translation>Lineare Regression: Trend %1 je Periode mit %2 Änderungen, %3 Saison- und %4 Kalenderterme, %5 eines Fehlers fortgetragen; Einflussgrößen: %6</translation>
    </message>
    <message>
        <source>Too little history for all drivers; left out: %1.</source>
        <translation>Zu wenig Vergangenheit für alle Einflussgrößen; weggelassen: %1.</translation>
    </message>
    <message>
        <source>Holidays of</source>
        <translation>Feiertage von</translation>
    </message>
    <message>
        <source>Whose public holidays and shopping days are part of it, each group with a coefficient of its own.</source>
        <translation>Wessen Feiertage und Einkaufstage dazugehören, jede Gruppe mit eigenem Koeffizienten.</translation>
    </message>
    <message>
        <source>The project&apos;s country</source>
        <translation>Land des Projekts</translation>
    </message>
    <message>
        <source>No country</source>
        <translation>Kein Land</translation>
    </message>
    <message>
        <source>Whether a line through time may be part of it, where it explains enough.</source>
        <translation>Ob eine Gerade durch die Zeit dazugehören darf, wo sie genug erklärt.</translation>
    </message>
    <message>
        <source>Changes of the trend</source>
        <translation>Knicke im Trend</translation>
    </message>
    <message>
        <source>At how many places in the history the trend may bend; most are dropped again; 0 keeps it straight.</source>
        <translation>An wie vielen Stellen der Vergangenheit der Trend knicken darf; die meisten fallen wieder weg; 0 hält ihn gerade.</translation>
    </message>
    <message>
        <source>Damping of the trend</source>
        <translation>Dämpfung des Trends</translation>
    </message>
    <message>
        <source>How much of the trend is left from one coming period to the next: 1 goes on along the line, 0.9 soon levels off; 0 chooses.</source>
        <translation>Wie viel vom Trend von einer kommenden Periode zur nächsten bleibt: 1 geht geradeaus weiter, 0,9 flacht bald ab; 0 wählt.</translation>
    </message>
    <message>
        <source>How seasons enter: a mean for each of their periods, smooth waves, not at all, or whichever explains most for what it costs.</source>
        <translation>Wie Saisons eingehen: ein Mittel für jede Periode, glatte Wellen, gar nicht oder was für seine Kosten am meisten erklärt.</translation>
    </message>
    <message>
        <source>A mean for each period</source>
        <translation>Ein Mittel je Periode</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>Wellen</translation>
    </message>
    <message>
        <source>How many waves a season is made of where it is made of waves; more follow sharper peaks; 0 chooses.</source>
        <translation>Aus wie vielen Wellen eine Saison besteht, wo sie aus Wellen besteht; mehr folgen schärferen Spitzen; 0 wählt.</translation>
    </message>
    <message>
        <source>Whether working days and the turn of the month are part of it.</source>
        <translation>Ob Arbeitstage und Monatswechsel dazugehören.</translation>
    </message>
    <message>
        <source>Late effects of drivers</source>
        <translation>Späte Wirkung der Einflussgrößen</translation>
    </message>
    <message>
        <source>How many periods later a price or promotion may still be felt; each adds a term a driver.</source>
        <translation>Wie viele Perioden später ein Preis oder eine Aktion noch wirken kann; jede fügt je Einflussgröße einen Term hinzu.</translation>
    </message>
    <message>
        <source>Whether effects multiply (a price cut adds a share) instead of adding up.</source>
        <translation>Ob Wirkungen multiplizieren (eine Preissenkung bringt einen Anteil mehr), statt zu addieren.</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>Schrumpfen</translation>
    </message>
    <message>
        <source>Whether coefficients are pulled towards zero as far as that forecast the past better; off is ordinary least squares.</source>
        <translation>Ob Koeffizienten gegen null gezogen werden, soweit das die Vergangenheit besser vorhersagte; aus ist die gewöhnliche Methode der kleinsten Quadrate.</translation>
    </message>
    <message>
        <source>Shrink by</source>
        <translation>Schrumpfen durch</translation>
    </message>
    <message>
        <source>How coefficients are pulled towards zero: all of them a little (ridge), the weak ones to nothing (lasso), or both.</source>
        <translation>Wie Koeffizienten gegen null gezogen werden: alle ein wenig (Ridge), die schwachen ganz (Lasso) oder beides.</translation>
    </message>
    <message>
        <source>Ridge</source>
        <translation>Ridge</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Elastic net</source>
        <translation>Elastisches Netz</translation>
    </message>
    <message>
        <source>Carry errors</source>
        <translation>Fehler forttragen</translation>
    </message>
    <message>
        <source>Whether the forecast starts from where sales were last, as far as errors of the past stayed; off is a line through all periods alike.</source>
        <translation>Ob die Prognose dort beginnt, wo der Absatz zuletzt war, soweit Fehler früher anhielten; aus ist eine Linie durch alle Perioden gleichermaßen.</translation>
    </message>
    <message>
        <source>Linear regression</source>
        <translation>Lineare Regression</translation>
    </message>
    <message>
        <source>Regression</source>
        <translation>Regression</translation>
    </message>
    <message>
        <source>Trend, season, calendar, holidays, price, promotion and other drivers, each with a coefficient that can be read.</source>
        <translation>Trend, Saison, Kalender, Feiertage, Preis, Aktion und andere Einflussgrößen, jede mit einem lesbaren Koeffizienten.</translation>
    </message>
    <message>
        <source>There is no setting “%1”: this model has no settings.</source>
        <translation>Die Einstellung „%1“ gibt es nicht: Dieses Modell hat keine Einstellungen.</translation>
    </message>
    <message>
        <source>There is no setting “%1”. Settings of this model: %2.</source>
        <translation>Die Einstellung „%1“ gibt es nicht. Einstellungen dieses Modells: %2.</translation>
    </message>
    <message>
        <source>The setting “%1” is %2, but must be between %3 and %4.</source>
        <translation>Die Einstellung „%1“ ist %2, muss aber zwischen %3 und %4 liegen.</translation>
    </message>
    <message>
        <source>The setting “%1” is “%2”, but must be on or off.</source>
        <translation>Die Einstellung „%1“ ist „%2“, muss aber ein oder aus sein.</translation>
    </message>
    <message>
        <source>The setting “%1” is “%2”, but must be a whole number between %3 and %4.</source>
        <translation>Die Einstellung „%1“ ist „%2“, muss aber eine ganze Zahl zwischen %3 und %4 sein.</translation>
    </message>
    <message>
        <source>The setting “%1” is “%2”, but must be a number between %3 and %4.</source>
        <translation>Die Einstellung „%1“ ist „%2“, muss aber eine Zahl zwischen %3 und %4 sein.</translation>
    </message>
    <message>
        <source>The setting “%1” is “%2”, but must be one of: %3.</source>
        <translation>Die Einstellung „%1“ ist „%2“, muss aber eine von diesen sein: %3.</translation>
    </message>
    <message>
        <source>“%1” is no setting: write it as NAME=VALUE.</source>
        <translation>„%1“ ist keine Einstellung: Schreiben Sie NAME=WERT.</translation>
    </message>
    <message>
        <source>Negative binomial</source>
        <translation>Negativ binomial</translation>
    </message>
    <message>
        <source>A sale or none, and a negative binomial size</source>
        <translation>Ein Verkauf oder keiner und eine negativ binomiale Größe</translation>
    </message>
    <message>
        <source>A sale or none, and a lognormal size</source>
        <translation>Ein Verkauf oder keiner und eine lognormale Größe</translation>
    </message>
    <message>
        <source>A sale or none, and a gamma size</source>
        <translation>Ein Verkauf oder keiner und eine Gamma-Größe</translation>
    </message>
    <message>
        <source>A sale or none, and a lognormal size in pieces</source>
        <translation>Ein Verkauf oder keiner und eine lognormale Größe in Stück</translation>
    </message>
    <message>
        <source>Negative binomial around a level of %1, a season of %2 periods</source>
        <translation>Negativ binomial um ein Niveau von %1, eine Saison von %2 Perioden</translation>
    </message>
    <message>
        <source>A sale in %1 of 100 periods, of %2 on average (negative binomial), a season of %3 periods</source>
        <translation>Ein Verkauf in %1 von 100 Perioden, im Mittel %2 (negativ binomial), eine Saison von %3 Perioden</translation>
    </message>
    <message>
        <source>A sale in %1 of 100 periods, of %2 on average (lognormal), a season of %3 periods</source>
        <translation>Ein Verkauf in %1 von 100 Perioden, im Mittel %2 (lognormal), eine Saison von %3 Perioden</translation>
    </message>
    <message>
        <source>A sale in %1 of 100 periods, of %2 on average (gamma), a season of %3 periods</source>
        <translation>Ein Verkauf in %1 von 100 Perioden, im Mittel %2 (Gamma), eine Saison von %3 Perioden</translation>
    </message>
    <message>
        <source>Negative binomial around a level of %1</source>
        <translation>Negativ binomial um ein Niveau von %1</translation>
    </message>
    <message>
        <source>A sale in %1 of 100 periods, of %2 on average (negative binomial)</source>
        <translation>Ein Verkauf in %1 von 100 Perioden, im Mittel %2 (negativ binomial)</translation>
    </message>
    <message>
        <source>A sale in %1 of 100 periods, of %2 on average (lognormal)</source>
        <translation>Ein Verkauf in %1 von 100 Perioden, im Mittel %2 (lognormal)</translation>
    </message>
    <message>
        <source>A sale in %1 of 100 periods, of %2 on average (gamma)</source>
        <translation>Ein Verkauf in %1 von 100 Perioden, im Mittel %2 (Gamma)</translation>
    </message>
    <message>
        <source>Periods with more returns than sales count as periods without a sale.</source>
        <translation>Perioden mit mehr Rückgaben als Verkäufen zählen als Perioden ohne Verkauf.</translation>
    </message>
    <message>
        <source>No sale in the known periods</source>
        <translation>Kein Verkauf in den bekannten Perioden</translation>
    </message>
    <message>
        <source>−2 log evidence, charged for the season</source>
        <translation>−2 log Evidenz, für die Saison belastet</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>How smoothing begins: with the plain mean of what is seen so far, or with the first value alone, as first published.</source>
        <translation>Wie die Glättung beginnt: mit dem einfachen Mittel des bisher Gesehenen oder mit dem ersten Wert allein, wie zuerst veröffentlicht.</translation>
    </message>
    <message>
        <source>Mean so far</source>
        <translation>Bisheriges Mittel</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>Erster Wert</translation>
    </message>
    <message>
        <source>Where low and high come from: a curve for the size of a sale, or the sizes of the past as they were.</source>
        <translation>Woher Unter- und Obergrenze kommen: aus einer Verteilung für die Größe eines Verkaufs oder aus den früheren Größen, wie sie waren.</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Sizes of the past</source>
        <translation>Frühere Größen</translation>
    </message>
    <message>
        <source>Periods a sum</source>
        <translation>Perioden je Summe</translation>
    </message>
    <message>
        <source>Slow movers</source>
        <translation>Langsamdreher</translation>
    </message>
    <message>
        <source>Counted sales</source>
        <translation>Gezählte Verkäufe</translation>
    </message>
    <message>
        <source>How likely each number of pieces is: for stock that must cover a rare large sale.</source>
        <translation>Wie wahrscheinlich jede Stückzahl ist: für Bestand, der einen seltenen großen Verkauf decken muss.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Whether pieces are counted around one level, or a sale or none comes first and its size then; the history decides if automatic.</source>
        <translation>Ob Stück um ein Niveau gezählt werden oder erst ein Verkauf oder keiner kommt und dann seine Größe; automatisch entscheidet die Vergangenheit.</translation>
    </message>
    <message>
        <source>One level</source>
        <translation>Ein Niveau</translation>
    </message>
    <message>
        <source>Chance and size</source>
        <translation>Chance und Größe</translation>
    </message>
    <message>
        <source>Chance and size, some very large</source>
        <translation>Chance und Größe, einige sehr groß</translation>
    </message>
    <message>
        <source>Size of measured sales</source>
        <translation>Größe gemessener Verkäufe</translation>
    </message>
    <message>
        <source>The curve for sales that are weighed or measured: lognormal allows larger ones than gamma.</source>
        <translation>Die Verteilung für gewogene oder gemessene Verkäufe: Lognormal lässt größere zu als Gamma.</translation>
    </message>
    <message>
        <source>Lognormal</source>
        <translation>Lognormal</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>Whether sales are likelier or larger in some phases of the season: only where the history shows it beyond chance, as far as it shows it, or never.</source>
        <translation>Ob Verkäufe in manchen Phasen der Saison wahrscheinlicher oder größer sind: nur wo die Vergangenheit es über den Zufall hinaus zeigt, soweit sie es zeigt, oder nie.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>How fast the size of sales is forgotten, a period; 0 lets the history weigh slow and fast.</source>
        <translation>Wie schnell die Größe der Verkäufe vergessen wird, je Periode; bei 0 wägt die Vergangenheit langsam und schnell ab.</translation>
    </message>
    <message>
        <source>Weight of the chance</source>
        <translation>Gewicht der Chance</translation>
    </message>
    <message>
        <source>How fast the chance of a sale is forgotten, a period; 0 lets the history weigh slow and fast.</source>
        <translation>Wie schnell die Chance auf einen Verkauf vergessen wird, je Periode; bei 0 wägt die Vergangenheit langsam und schnell ab.</translation>
    </message>
    <message>
        <source>How much the newest sale counts, for its size and for the time since the one before; 0 lets the history decide.</source>
        <translation>Wie viel der neueste Verkauf zählt, für seine Größe und für die Zeit seit dem vorigen; bei 0 entscheidet die Vergangenheit.</translation>
    </message>
    <message>
        <source>How much the newest sum counts; 0 lets the history decide.</source>
        <translation>Wie viel die neueste Summe zählt; bei 0 entscheidet die Vergangenheit.</translation>
    </message>
    <message>
        <source>Croston</source>
        <translation>Croston</translation>
    </message>
    <message>
        <source>How much a sale is, over how long it takes to the next; for items that sell now and then.</source>
        <translation>Wie groß ein Verkauf ist, geteilt durch die Zeit bis zum nächsten; für Artikel, die ab und zu verkauft werden.</translation>
    </message>
    <message>
        <source>Syntetos-Boylan</source>
        <translation>Syntetos-Boylan</translation>
    </message>
    <message>
        <source>Croston&apos;s method less the upward bias that a ratio of two means has.</source>
        <translation>Crostons Verfahren ohne die Verzerrung nach oben, die ein Verhältnis zweier Mittel hat.</translation>
    </message>
    <message>
        <source>Teunter-Syntetos-Babai</source>
        <translation>Teunter-Syntetos-Babai</translation>
    </message>
    <message>
        <source>The chance of a sale and its size; the chance falls while nothing sells, so that dying items are seen.</source>
        <translation>Die Chance auf einen Verkauf und seine Größe; die Chance fällt, solange nichts verkauft wird, sodass auslaufende Artikel erkannt werden.</translation>
    </message>
    <message>
        <source>How much the newest sale counts for the size of the next; 0 lets the history decide.</source>
        <translation>Wie viel der neueste Verkauf für die Größe des nächsten zählt; bei 0 entscheidet die Vergangenheit.</translation>
    </message>
    <message>
        <source>How much the newest period counts for the chance of a sale; 0 lets the history decide.</source>
        <translation>Wie viel die neueste Periode für die Chance auf einen Verkauf zählt; bei 0 entscheidet die Vergangenheit.</translation>
    </message>
    <message>
        <source>Aggregate and share out</source>
        <translation>Zusammenfassen und aufteilen</translation>
    </message>
    <message>
        <source>Smooths sums over as many periods as lie between two sales, and shares them out.</source>
        <translation>Glättet Summen über so viele Perioden, wie zwischen zwei Verkäufen liegen, und teilt sie auf.</translation>
    </message>
    <message>
        <source>How many periods are summed; 0 takes the mean time between sales.</source>
        <translation>Wie viele Perioden summiert werden; 0 nimmt die mittlere Zeit zwischen Verkäufen.</translation>
    </message>
    <message>
        <source>Several sums</source>
        <translation>Mehrere Summen</translation>
    </message>
    <message>
        <source>The mean of smoothed sums over one, two ... periods: no single one must be chosen.</source>
        <translation>Das Mittel geglätteter Summen über eine, zwei … Perioden: Keine einzelne muss gewählt werden.</translation>
    </message>
    <message>
        <source>The most periods that are summed; 0 takes the mean time between sales.</source>
        <translation>Die meisten Perioden, die summiert werden; 0 nimmt die mittlere Zeit zwischen Verkäufen.</translation>
    </message>
    <message>
        <source>Croston: a sale of %1 every %2 periods, with a weight of %3 on the newest sale</source>
        <translation>Croston: ein Verkauf von %1 alle %2 Perioden, mit einem Gewicht von %3 auf dem neuesten Verkauf</translation>
    </message>
    <message>
        <source>Croston, corrected: a sale of %1 every %2 periods, with a weight of %3 on the newest sale</source>
        <translation>Croston, korrigiert: ein Verkauf von %1 alle %2 Perioden, mit einem Gewicht von %3 auf dem neuesten Verkauf</translation>
    </message>
    <message>
        <source>A sale of %1 in %2 of 100 periods, with weights of %3 on the newest sale and %4 on the newest period</source>
        <translation>Ein Verkauf von %1 in %2 von 100 Perioden, mit Gewichten von %3 auf dem neuesten Verkauf und %4 auf der neuesten Periode</translation>
    </message>
    <message>
        <source>Sums over %1 periods, with a weight of %2 on the newest</source>
        <translation>Summen über %1 Perioden, mit einem Gewicht von %2 auf der neuesten</translation>
    </message>
    <message>
        <source>The mean of what sums over 1 to %1 periods say</source>
        <translation>Das Mittel dessen, was Summen über 1 bis %1 Perioden sagen</translation>
    </message>
    <message>
        <source>Mean of %1 Theta models of resampled histories, no season</source>
        <translation>Mittel von %1 Theta-Modellen neu gezogener Verläufe, keine Saison</translation>
    </message>
    <message>
        <source>Mean of %1 Theta models of resampled histories, multiplied by a season of %2 periods</source>
        <translation>Mittel von %1 Theta-Modellen neu gezogener Verläufe, mal eine Saison von %2 Perioden</translation>
    </message>
    <message>
        <source>Mean of %1 Theta models of resampled histories, plus a season of %2 periods</source>
        <translation>Mittel von %1 Theta-Modellen neu gezogener Verläufe, plus eine Saison von %2 Perioden</translation>
    </message>
    <message>
        <source>Whether a season is taken out first, multiplied or added. Automatic takes one out where the data show it.</source>
        <translation>Ob zuerst eine Saison herausgenommen wird, multiplikativ oder additiv. Automatisch tut es, wo die Daten sie zeigen.</translation>
    </message>
    <message>
        <source>How much of the long-run trend the forecast follows: 1 none, 2 half, 10 nine tenths.</source>
        <translation>Wie viel vom langfristigen Trend die Prognose mitgeht: 1 nichts, 2 die Hälfte, 10 neun Zehntel.</translation>
    </message>
    <message>
        <source>How much of the line the forecast follows: as the past errors say, or half of it as in the classic method.</source>
        <translation>Wie viel von der Geraden die Prognose mitgeht: was die früheren Fehler sagen oder die Hälfte wie im klassischen Verfahren.</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>Hälfte</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Gerade</translation>
    </message>
    <message>
        <source>Whether smoothing is fitted to the series, with a drift added later, or to the theta line of the first paper.</source>
        <translation>Ob die Glättung an die Reihe angepasst wird, mit später hinzugefügter Drift, oder an die Theta-Linie der ersten Veröffentlichung.</translation>
    </message>
    <message>
        <source>Theta line</source>
        <translation>Theta-Linie</translation>
    </message>
    <message>
        <source>Whether the line is drawn anew with each period or once through all; automatic takes what would have erred less.</source>
        <translation>Ob die Gerade mit jeder Periode neu gezogen wird oder einmal durch alle; automatisch nimmt, was weniger geirrt hätte.</translation>
    </message>
    <message>
        <source>Drawn anew</source>
        <translation>Neu gezogen</translation>
    </message>
    <message>
        <source>One line</source>
        <translation>Eine Gerade</translation>
    </message>
    <message>
        <source>Steadied</source>
        <translation>Gestützt</translation>
    </message>
    <message>
        <source>Draws the season, the smoothing weight and theta a little to what is usual, which helps short histories; off fits as in the paper.</source>
        <translation>Zieht Saison, Glättungsgewicht und Theta ein wenig zum Üblichen, was bei kurzer Vergangenheit hilft; aus passt an wie in der Veröffentlichung.</translation>
    </message>
    <message>
        <source>Bagged theta</source>
        <translation>Theta, neu gezogen gemittelt</translation>
    </message>
    <message>
        <source>The mean of dynamic thetas fitted to many histories that might have been; steadier where one history misleads.</source>
        <translation>Das Mittel dynamischer Thetas, angepasst an viele Verläufe, die es hätte geben können; ruhiger, wo ein Verlauf in die Irre führt.</translation>
    </message>
    <message>
        <source>Bags</source>
        <translation>Ziehungen</translation>
    </message>
    <message>
        <source>How many histories are drawn; more take longer and change less from seed to seed.</source>
        <translation>Wie viele Verläufe gezogen werden; mehr dauern länger und ändern sich weniger von Startzahl zu Startzahl.</translation>
    </message>
    <message>
        <source>A level that follows the newest periods, with half of the long-run trend; hard to beat for its size.</source>
        <translation>Ein Niveau, das den neuesten Perioden folgt, mit der Hälfte des langfristigen Trends; für seine Größe schwer zu schlagen.</translation>
    </message>
    <message>
        <source>Optimised theta</source>
        <translation>Optimiertes Theta</translation>
    </message>
    <message>
        <source>Theta with as much of the long-run trend as the past errors ask for.</source>
        <translation>Theta mit so viel vom langfristigen Trend, wie die früheren Fehler verlangen.</translation>
    </message>
    <message>
        <source>Optimised theta whose trend line is drawn anew with every period.</source>
        <translation>Optimiertes Theta, dessen Trendgerade mit jeder Periode neu gezogen wird.</translation>
    </message>
    <message>
        <source>Theta with drift</source>
        <translation>Theta mit Drift</translation>
    </message>
    <message>
        <source>Theta with one line</source>
        <translation>Theta mit einer Geraden</translation>
    </message>
    <message>
        <source>Theta with a line drawn anew each period</source>
        <translation>Theta mit je Periode neu gezogener Geraden</translation>
    </message>
    <message>
        <source>%1 (theta %2, alpha %3), no season</source>
        <translation>%1 (Theta %2, Alpha %3), keine Saison</translation>
    </message>
    <message>
        <source>%1 (theta %2, alpha %3), multiplied by a season of %4 periods</source>
        <translation>%1 (Theta %2, Alpha %3), mal eine Saison von %4 Perioden</translation>
    </message>
    <message>
        <source>%1 (theta %2, alpha %3), plus a season of %4 periods</source>
        <translation>%1 (Theta %2, Alpha %3), plus eine Saison von %4 Perioden</translation>
    </message>
    <message>
        <source>Some periods are zero or below, so the season is added, not multiplied.</source>
        <translation>Manche Perioden sind null oder negativ, daher wird die Saison addiert, nicht multipliziert.</translation>
    </message>
    <message>
        <source>Typical one-step error</source>
        <translation>Typischer Fehler einen Schritt voraus</translation>
    </message>
    <message>
        <source>%1: sold %2, about %3 expected without it.</source>
        <translation>%1: %2 verkauft, sonst etwa %3 erwartet.</translation>
    </message>
    <message>
        <source>Sold %1, about %2 expected, as at the same time of another season.</source>
        <translation>%1 verkauft, etwa %2 erwartet, wie zur selben Zeit einer anderen Saison.</translation>
    </message>
    <message>
        <source>Sold %1, about %2 expected: an outlier.</source>
        <translation>%1 verkauft, etwa %2 erwartet: ein Ausreißer.</translation>
    </message>
    <message>
        <source>Out of stock: about %1 would have sold.</source>
        <translation>Nicht vorrätig: Etwa %1 wären verkauft worden.</translation>
    </message>
    <message>
        <source>No record: about %1 by its season and its neighbours.</source>
        <translation>Kein Eintrag: etwa %1 nach Saison und Nachbarn.</translation>
    </message>
    <message>
        <source>From here on about %1 a period instead of %2.</source>
        <translation>Ab hier etwa %1 je Periode statt %2.</translation>
    </message>
    <message>
        <source>New Year&apos;s Day</source>
        <translation>Neujahr</translation>
    </message>
    <message>
        <source>Martin Luther King Day</source>
        <translation>Martin-Luther-King-Tag</translation>
    </message>
    <message>
        <source>Valentine&apos;s Day</source>
        <translation>Valentinstag</translation>
    </message>
    <message>
        <source>Presidents&apos; Day</source>
        <translation>Presidents’ Day</translation>
    </message>
    <message>
        <source>Easter Sunday</source>
        <translation>Ostersonntag</translation>
    </message>
    <message>
        <source>Mother&apos;s Day</source>
        <translation>Muttertag</translation>
    </message>
    <message>
        <source>Memorial Day</source>
        <translation>Memorial Day</translation>
    </message>
    <message>
        <source>Juneteenth</source>
        <translation>Juneteenth</translation>
    </message>
    <message>
        <source>Independence Day</source>
        <translation>Unabhängigkeitstag</translation>
    </message>
    <message>
        <source>Labor Day</source>
        <translation>Labor Day (USA)</translation>
    </message>
    <message>
        <source>Columbus Day</source>
        <translation>Columbus Day</translation>
    </message>
    <message>
        <source>Halloween</source>
        <translation>Halloween</translation>
    </message>
    <message>
        <source>Veterans Day</source>
        <translation>Veterans Day</translation>
    </message>
    <message>
        <source>Thanksgiving</source>
        <translation>Thanksgiving</translation>
    </message>
    <message>
        <source>Black Friday</source>
        <translation>Black Friday</translation>
    </message>
    <message>
        <source>Cyber Monday</source>
        <translation>Cyber Monday</translation>
    </message>
    <message>
        <source>The week before Christmas</source>
        <translation>Die Woche vor Weihnachten</translation>
    </message>
    <message>
        <source>Christmas Day</source>
        <translation>Weihnachtstag</translation>
    </message>
    <message>
        <source>Good Friday</source>
        <translation>Karfreitag</translation>
    </message>
    <message>
        <source>Easter Monday</source>
        <translation>Ostermontag</translation>
    </message>
    <message>
        <source>Early May bank holiday</source>
        <translation>Early May Bank Holiday</translation>
    </message>
    <message>
        <source>Spring bank holiday</source>
        <translation>Spring Bank Holiday</translation>
    </message>
    <message>
        <source>Jubilee bank holiday</source>
        <translation>Jubiläumsfeiertag</translation>
    </message>
    <message>
        <source>Royal wedding</source>
        <translation>Königliche Hochzeit</translation>
    </message>
    <message>
        <source>State funeral</source>
        <translation>Staatsbegräbnis</translation>
    </message>
    <message>
        <source>Coronation</source>
        <translation>Krönung</translation>
    </message>
    <message>
        <source>Summer bank holiday</source>
        <translation>Summer Bank Holiday</translation>
    </message>
    <message>
        <source>Boxing Day</source>
        <translation>Zweiter Weihnachtstag</translation>
    </message>
    <message>
        <source>Millennium bank holiday</source>
        <translation>Feiertag zur Jahrtausendwende</translation>
    </message>
    <message>
        <source>Labour Day</source>
        <translation>Tag der Arbeit</translation>
    </message>
    <message>
        <source>Ascension Day</source>
        <translation>Christi Himmelfahrt</translation>
    </message>
    <message>
        <source>Whit Monday</source>
        <translation>Pfingstmontag</translation>
    </message>
    <message>
        <source>German Unity Day</source>
        <translation>Tag der Deutschen Einheit</translation>
    </message>
    <message>
        <source>Reformation Day</source>
        <translation>Reformationstag</translation>
    </message>
    <message>
        <source>Repentance Day</source>
        <translation>Buß- und Bettag</translation>
    </message>
    <message>
        <source>Victory Day</source>
        <translation>Tag des Sieges</translation>
    </message>
    <message>
        <source>Bastille Day</source>
        <translation>Französischer Nationalfeiertag</translation>
    </message>
    <message>
        <source>Assumption Day</source>
        <translation>Mariä Himmelfahrt</translation>
    </message>
    <message>
        <source>All Saints&apos; Day</source>
        <translation>Allerheiligen</translation>
    </message>
    <message>
        <source>Armistice Day</source>
        <translation>Waffenstillstandstag</translation>
    </message>
    <message>
        <source>The two weeks before Lunar New Year</source>
        <translation>Die zwei Wochen vor dem Mondneujahr</translation>
    </message>
    <message>
        <source>Lunar New Year&apos;s Eve</source>
        <translation>Vorabend des Mondneujahrs</translation>
    </message>
    <message>
        <source>Lunar New Year</source>
        <translation>Mondneujahr</translation>
    </message>
    <message>
        <source>Tomb-Sweeping Day</source>
        <translation>Totengedenkfest (Qingming)</translation>
    </message>
    <message>
        <source>Dragon Boat Festival</source>
        <translation>Drachenbootfest</translation>
    </message>
    <message>
        <source>618 shopping festival</source>
        <translation>Einkaufsfest 618</translation>
    </message>
    <message>
        <source>Mid-Autumn Festival</source>
        <translation>Mondfest</translation>
    </message>
    <message>
        <source>National Day</source>
        <translation>Nationalfeiertag</translation>
    </message>
    <message>
        <source>Singles&apos; Day</source>
        <translation>Singles’ Day</translation>
    </message>
    <message>
        <source>Victoria Day</source>
        <translation>Victoria Day</translation>
    </message>
    <message>
        <source>Canada Day</source>
        <translation>Canada Day</translation>
    </message>
    <message>
        <source>National Day for Truth and Reconciliation</source>
        <translation>Tag der Wahrheit und Versöhnung</translation>
    </message>
    <message>
        <source>Remembrance Day</source>
        <translation>Remembrance Day</translation>
    </message>
    <message>
        <source>Australia Day</source>
        <translation>Australia Day</translation>
    </message>
    <message>
        <source>Easter Saturday</source>
        <translation>Karsamstag</translation>
    </message>
    <message>
        <source>Anzac Day</source>
        <translation>Anzac Day</translation>
    </message>
    <message>
        <source>The monarch&apos;s birthday</source>
        <translation>Geburtstag des Monarchen</translation>
    </message>
    <message>
        <source>National day of mourning</source>
        <translation>Staatstrauertag</translation>
    </message>
    <message>
        <source>Carnival</source>
        <translation>Karneval</translation>
    </message>
    <message>
        <source>Tiradentes Day</source>
        <translation>Tiradentes-Tag</translation>
    </message>
    <message>
        <source>Corpus Christi</source>
        <translation>Fronleichnam</translation>
    </message>
    <message>
        <source>Lovers&apos; Day</source>
        <translation>Dia dos Namorados</translation>
    </message>
    <message>
        <source>Our Lady of Aparecida</source>
        <translation>Unsere Liebe Frau von Aparecida</translation>
    </message>
    <message>
        <source>All Souls&apos; Day</source>
        <translation>Allerseelen</translation>
    </message>
    <message>
        <source>Republic Day</source>
        <translation>Tag der Republik</translation>
    </message>
    <message>
        <source>Black Awareness Day</source>
        <translation>Tag des Schwarzen Bewusstseins</translation>
    </message>
    <message>
        <source>Holi</source>
        <translation>Holi</translation>
    </message>
    <message>
        <source>Gandhi Jayanti</source>
        <translation>Gandhi Jayanti</translation>
    </message>
    <message>
        <source>The week before Diwali</source>
        <translation>Die Woche vor Diwali</translation>
    </message>
    <message>
        <source>Diwali</source>
        <translation>Diwali</translation>
    </message>
    <message>
        <source>Coming of Age Day</source>
        <translation>Tag der Volljährigkeit</translation>
    </message>
    <message>
        <source>Foundation Day</source>
        <translation>Staatsgründungstag</translation>
    </message>
    <message>
        <source>The Emperor&apos;s Birthday</source>
        <translation>Geburtstag des Kaisers</translation>
    </message>
    <message>
        <source>Vernal Equinox Day</source>
        <translation>Frühlingsanfang</translation>
    </message>
    <message>
        <source>Showa Day</source>
        <translation>Showa-Tag</translation>
    </message>
    <message>
        <source>Accession Day</source>
        <translation>Thronbesteigungstag</translation>
    </message>
    <message>
        <source>Constitution Day</source>
        <translation>Verfassungstag</translation>
    </message>
    <message>
        <source>Greenery Day</source>
        <translation>Tag des Grüns</translation>
    </message>
    <message>
        <source>Children&apos;s Day</source>
        <translation>Kindertag</translation>
    </message>
    <message>
        <source>Marine Day</source>
        <translation>Tag des Meeres</translation>
    </message>
    <message>
        <source>Mountain Day</source>
        <translation>Tag des Berges</translation>
    </message>
    <message>
        <source>Respect for the Aged Day</source>
        <translation>Tag der Achtung vor dem Alter</translation>
    </message>
    <message>
        <source>Autumnal Equinox Day</source>
        <translation>Herbstanfang</translation>
    </message>
    <message>
        <source>Sports Day</source>
        <translation>Tag des Sports</translation>
    </message>
    <message>
        <source>Enthronement Ceremony</source>
        <translation>Inthronisierung</translation>
    </message>
    <message>
        <source>Culture Day</source>
        <translation>Tag der Kultur</translation>
    </message>
    <message>
        <source>Labour Thanksgiving Day</source>
        <translation>Tag des Dankes für die Arbeit</translation>
    </message>
    <message>
        <source>Citizens&apos; holiday</source>
        <translation>Bürgerfeiertag</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>USA</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Frankreich</translation>
    </message>
    <message>
        <source>China</source>
        <translation>China</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australien</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>Brasilien</translation>
    </message>
    <message>
        <source>India</source>
        <translation>Indien</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Japan</translation>
    </message>
    <message>
        <source>Easter</source>
        <translation>Ostern</translation>
    </message>
    <message>
        <source>Ascension and Pentecost</source>
        <translation>Himmelfahrt und Pfingsten</translation>
    </message>
    <message>
        <source>Golden Week</source>
        <translation>Goldene Woche</translation>
    </message>
    <message>
        <source>Christmas</source>
        <translation>Weihnachten</translation>
    </message>
    <message>
        <source>Other public holidays</source>
        <translation>Andere Feiertage</translation>
    </message>
    <message>
        <source>Day off in lieu</source>
        <translation>Ersatzfeiertag</translation>
    </message>
    <message>
        <source>A season of %1 periods takes more than %2 to be seen; %3 are known.</source>
        <translation>Um eine Saison von %1 Perioden zu sehen, braucht es mehr als %2; bekannt sind %3.</translation>
    </message>
    <message>
        <source>Nothing changes from period to period, so there is no season of %1 periods.</source>
        <translation>Nichts ändert sich von Periode zu Periode, daher gibt es keine Saison von %1 Perioden.</translation>
    </message>
    <message>
        <source>The season of %1 periods comes back: the autocorrelation is %2, and chance alone stays below %3.</source>
        <translation>Die Saison von %1 Perioden kehrt wieder: Die Autokorrelation ist %2, und der Zufall allein bleibt unter %3.</translation>
    </message>
    <message>
        <source>No season of %1 periods is seen: the autocorrelation is %2, and chance alone reaches up to %3.</source>
        <translation>Eine Saison von %1 Perioden ist nicht zu sehen: Die Autokorrelation ist %2, und der Zufall allein reicht bis %3.</translation>
    </message>
    <message>
        <source>The season of %1 periods comes back in %2 of the %3 series looked at.</source>
        <translation>Die Saison von %1 Perioden kehrt in %2 der %3 angesehenen Reihen wieder.</translation>
    </message>
    <message>
        <source>There is no backtest %1 in this project.</source>
        <translation>In diesem Projekt gibt es keine Rückprüfung %1.</translation>
    </message>
    <message>
        <source>Storing the backtest</source>
        <translation>Rückprüfung wird gespeichert</translation>
    </message>
    <message>
        <source>Storing the sales</source>
        <translation>Verkäufe werden gespeichert</translation>
    </message>
    <message>
        <source>There is no import number %1 to replace. It may have been undone already.</source>
        <translation>Einen Import Nummer %1 zum Ersetzen gibt es nicht. Vielleicht wurde er schon rückgängig gemacht.</translation>
    </message>
    <message>
        <source>There is no import number %1 to undo. It may have been undone already.</source>
        <translation>Einen Import Nummer %1 zum Rückgängigmachen gibt es nicht. Vielleicht wurde er schon rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Import number %1 cannot be brought back: another file was imported or the project was closed since. Import its file again.</source>
        <translation>Import Nummer %1 lässt sich nicht zurückholen: Seither wurde eine andere Datei importiert oder das Projekt geschlossen. Importieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>%1 is damaged and was opened for reading only. All tables can be read, but an index cannot be trusted. Save the project under another name, or use a backup.</source>
        <translation>%1 ist beschädigt und wurde nur zum Lesen geöffnet. Alle Tabellen sind lesbar, aber einem Index ist nicht zu trauen. Speichern Sie das Projekt unter anderem Namen oder nehmen Sie eine Sicherung.</translation>
    </message>
    <message>
        <source>%1 is damaged and was opened for reading only. What cannot be read: %2. Use a backup, or export what is left.</source>
        <translation>%1 ist beschädigt und wurde nur zum Lesen geöffnet. Nicht lesbar: %2. Nehmen Sie eine Sicherung oder exportieren Sie, was übrig ist.</translation>
    </message>
    <message>
        <source>Reading the sales</source>
        <translation>Verkäufe werden gelesen</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Price change</source>
        <translation>Preisänderung</translation>
    </message>
    <message>
        <source>Event or weather</source>
        <translation>Ereignis oder Wetter</translation>
    </message>
    <message>
        <source>Large order</source>
        <translation>Großauftrag</translation>
    </message>
    <message>
        <source>Supply or listing</source>
        <translation>Lieferung oder Listung</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Wettbewerber</translation>
    </message>
    <message>
        <source>Wrong data</source>
        <translation>Falsche Daten</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>There is no override %1 in this project.</source>
        <translation>In diesem Projekt gibt es keine Korrektur %1.</translation>
    </message>
    <message>
        <source>%1 is not a Shelfcast project. Open a file that Shelfcast made, or import this one into a project.</source>
        <translation>%1 ist kein Shelfcast-Projekt. Öffnen Sie eine von Shelfcast angelegte Datei oder importieren Sie diese in ein Projekt.</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of Shelfcast (file version %2, this program reads up to %3). Install the newer version to open it.</source>
        <translation>%1 stammt von einer neueren Version von Shelfcast (Dateiversion %2, dieses Programm liest bis %3). Installieren Sie zum Öffnen die neuere Version.</translation>
    </message>
    <message>
        <source>There is no project file %1. Check the name and the folder.</source>
        <translation>Die Projektdatei %1 gibt es nicht. Prüfen Sie Name und Ordner.</translation>
    </message>
    <message>
        <source>%1 cannot be opened. Check that you may read it.</source>
        <translation>%1 lässt sich nicht öffnen. Prüfen Sie, ob Sie die Datei lesen dürfen.</translation>
    </message>
    <message>
        <source>The project file %1 is empty. Delete it, or open another one.</source>
        <translation>Die Projektdatei %1 ist leer. Löschen Sie sie oder öffnen Sie eine andere.</translation>
    </message>
    <message>
        <source>%1 cannot be written: the file or its folder is read-only. Choose another folder.</source>
        <translation>%1 lässt sich nicht schreiben: Die Datei oder ihr Ordner ist schreibgeschützt. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 cannot be written: the folder does not exist or is read-only. Choose another folder.</source>
        <translation>%1 lässt sich nicht schreiben: Der Ordner fehlt oder ist schreibgeschützt. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>There is a file %1 already. Open it, or choose another name.</source>
        <translation>Eine Datei %1 gibt es schon. Öffnen Sie sie oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 was opened for reading only.</source>
        <translation>%1 wurde nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>The file %1 is read-only, so it was opened for reading only. Save the project under another name to change it.</source>
        <translation>Die Datei %1 ist schreibgeschützt und wurde daher nur zum Lesen geöffnet. Speichern Sie das Projekt unter anderem Namen, um es zu ändern.</translation>
    </message>
    <message>
        <source>%1 is the open project itself, and everything in it is saved already. Choose another name for the copy.</source>
        <translation>%1 ist das offene Projekt selbst, und alles darin ist schon gespeichert. Wählen Sie für die Kopie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 is open in another window or program. Choose another name for the copy.</source>
        <translation>%1 ist in einem anderen Fenster oder Programm offen. Wählen Sie für die Kopie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 is open in another window or program, so it was opened for reading only. Close it there and open it here again to change it.</source>
        <translation>%1 ist in einem anderen Fenster oder Programm offen und wurde daher nur zum Lesen geöffnet. Schließen Sie es dort und öffnen Sie es hier erneut, um es zu ändern.</translation>
    </message>
    <message>
        <source>The disk is full: %1 could not be written. Nothing was changed. Free some space and try again.</source>
        <translation>Der Datenträger ist voll: %1 konnte nicht geschrieben werden. Nichts wurde geändert. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The folder of %1 cannot be written, so it was opened for reading only. Save the project under another name to change it.</source>
        <translation>Der Ordner von %1 ist nicht beschreibbar, daher wurde nur zum Lesen geöffnet. Speichern Sie das Projekt unter anderem Namen, um es zu ändern.</translation>
    </message>
    <message>
        <source>Storing the forecasts</source>
        <translation>Prognosen werden gespeichert</translation>
    </message>
    <message>
        <source>%1 cannot be written: the file or its folder is read-only. Save the project under another name.</source>
        <translation>%1 lässt sich nicht schreiben: Die Datei oder ihr Ordner ist schreibgeschützt. Speichern Sie das Projekt unter anderem Namen.</translation>
    </message>
    <message>
        <source>%1 is being written by another program. Wait until it is done and try again.</source>
        <translation>%1 wird gerade von einem anderen Programm geschrieben. Warten Sie, bis es fertig ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The project file %1 is damaged. Open it again to see what can still be read, or use a backup.</source>
        <translation>Die Projektdatei %1 ist beschädigt. Öffnen Sie sie erneut, um zu sehen, was noch lesbar ist, oder nehmen Sie eine Sicherung.</translation>
    </message>
    <message>
        <source>%1 is not a Shelfcast project.</source>
        <translation>%1 ist kein Shelfcast-Projekt.</translation>
    </message>
    <message>
        <source>%1 cannot be opened. Check that it exists and that you may read it.</source>
        <translation>%1 lässt sich nicht öffnen. Prüfen Sie, ob es die Datei gibt und Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Close other programs, or import the data in parts.</source>
        <translation>Dafür reicht der Speicher nicht. Schließen Sie andere Programme oder importieren Sie die Daten in Teilen.</translation>
    </message>
    <message>
        <source>The project file %1 could not be read or written. Nothing was changed.</source>
        <translation>Die Projektdatei %1 konnte nicht gelesen oder geschrieben werden. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is no training %1 in this project.</source>
        <translation>In diesem Projekt gibt es kein Training %1.</translation>
    </message>
    <message>
        <source>Training %1 is not finished, so it has no weights yet. Resume it first.</source>
        <translation>Training %1 ist nicht fertig und hat noch keine Gewichte. Setzen Sie es erst fort.</translation>
    </message>
    <message>
        <source>There is no room left to write %1. Free some space, or choose another folder.</source>
        <translation>Für %1 ist kein Platz mehr. Schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The folder of %1 does not exist. Choose another one.</source>
        <translation>Den Ordner von %1 gibt es nicht. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>%1 is a folder. Give the name of a file.</source>
        <translation>%1 ist ein Ordner. Geben Sie den Namen einer Datei an.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose a folder that you may write to, and close the file where it is open.</source>
        <translation>%1 lässt sich nicht schreiben. Wählen Sie einen Ordner, in den Sie schreiben dürfen, und schließen Sie die Datei, wo sie offen ist.</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>The most valuable items</source>
        <translation>Die wertvollsten Artikel</translation>
    </message>
    <message>
        <source>The best-selling items</source>
        <translation>Die meistverkauften Artikel</translation>
    </message>
    <message>
        <source>Sales forecast</source>
        <translation>Absatzprognose</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Reading the forecast</source>
        <translation>Prognose wird gelesen</translation>
    </message>
    <message>
        <source>The data reach from %1 to %2.</source>
        <translation>Die Daten reichen von %1 bis %2.</translation>
    </message>
    <message>
        <source>The last period, %1, has only %2 days. It waits for the rest and is left out of forecasts.</source>
        <translation>Die letzte Periode, %1, hat nur %2 Tage. Sie wartet auf den Rest und bleibt in Prognosen außen vor.</translation>
    </message>
    <message>
        <source>%1 of %2 series have less than two seasons of history: no model can know their season yet.</source>
        <translation>%1 von %2 Reihen haben weniger als zwei Saisons Vergangenheit: Noch kann kein Modell ihre Saison kennen.</translation>
    </message>
    <message>
        <source>%1 of %2 series have no record for more than a season: they may no longer be sold.</source>
        <translation>%1 von %2 Reihen haben seit mehr als einer Saison keinen Eintrag: Vielleicht werden sie nicht mehr verkauft.</translation>
    </message>
    <message>
        <source>%1 series have more returns than sales. Check that their sales were imported.</source>
        <translation>%1 Reihen haben mehr Rückgaben als Verkäufe. Prüfen Sie, ob ihre Verkäufe importiert wurden.</translation>
    </message>
    <message>
        <source>The data know no prices, so items are ranked by units. Import a column with price or revenue to rank by money.</source>
        <translation>Die Daten kennen keine Preise, daher wird nach Stück geordnet. Importieren Sie eine Spalte mit Preis oder Umsatz, um nach Geld zu ordnen.</translation>
    </message>
    <message>
        <source>%1 rows could not be used. Look at them below, correct the file and import it again.</source>
        <translation>%1 Zeilen waren nicht verwendbar. Sehen Sie sie unten an, berichtigen Sie die Datei und importieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Writing the table</source>
        <translation>Tabelle wird geschrieben</translation>
    </message>
    <message>
        <source>The forecast holds none of these items. Forecast again, then make the report.</source>
        <translation>Die Prognose enthält keinen dieser Artikel. Erstellen Sie die Prognose neu, dann den Bericht.</translation>
    </message>
    <message>
        <source>Units sold and expected, all items together</source>
        <translation>Absatz und Prognose aller Artikel, Stück</translation>
    </message>
    <message>
        <source>Units sold and expected</source>
        <translation>Absatz und Prognose, Stück</translation>
    </message>
    <message>
        <source>This project has no forecast yet. Forecast first, then make the report.</source>
        <translation>Dieses Projekt hat noch keine Prognose. Erstellen Sie erst die Prognose, dann den Bericht.</translation>
    </message>
    <message>
        <source>This project has no forecast run number %1.</source>
        <translation>Dieses Projekt hat keinen Prognoselauf Nummer %1.</translation>
    </message>
    <message>
        <source>the best model for each item</source>
        <translation>das beste Modell je Artikel</translation>
    </message>
    <message>
        <source>The forecast was made at another frequency than the data are read at now. Forecast again, then make the report.</source>
        <translation>Die Prognose wurde in einer anderen Häufigkeit erstellt, als die Daten jetzt gelesen werden. Erstellen Sie sie neu, dann den Bericht.</translation>
    </message>
    <message>
        <source>%1 hours, %2 to %3</source>
        <translation>%1 Stunden, %2 bis %3</translation>
    </message>
    <message>
        <source>%1 days, %2 to %3</source>
        <translation>%1 Tage, %2 bis %3</translation>
    </message>
    <message>
        <source>%1 weeks, %2 to %3</source>
        <translation>%1 Wochen, %2 bis %3</translation>
    </message>
    <message>
        <source>%1 months, %2 to %3</source>
        <translation>%1 Monate, %2 bis %3</translation>
    </message>
    <message>
        <source>%1 quarters, %2 to %3</source>
        <translation>%1 Quartale, %2 bis %3</translation>
    </message>
    <message>
        <source>%1 years, %2 to %3</source>
        <translation>%1 Jahre, %2 bis %3</translation>
    </message>
    <message>
        <source>0 %</source>
        <translation>0 %</translation>
    </message>
    <message>
        <source>−%1 %</source>
        <translation>−%1 %</translation>
    </message>
    <message>
        <source>+%1 %</source>
        <translation>+%1 %</translation>
    </message>
    <message>
        <source>The data do not reach a year back, so there is no comparison with the year before.</source>
        <translation>Die Daten reichen kein Jahr zurück, daher fehlt der Vergleich mit dem Vorjahr.</translation>
    </message>
    <message>
        <source>That is as much as in the same periods a year earlier (%1 units).</source>
        <translation>Das ist so viel wie in denselben Perioden des Vorjahres (%1 Stück).</translation>
    </message>
    <message>
        <source>That is %1 % more than in the same periods a year earlier (%2 units).</source>
        <translation>Das sind %1 % mehr als in denselben Perioden des Vorjahres (%2 Stück).</translation>
    </message>
    <message>
        <source>That is %1 % less than in the same periods a year earlier (%2 units).</source>
        <translation>Das sind %1 % weniger als in denselben Perioden des Vorjahres (%2 Stück).</translation>
    </message>
    <message>
        <source>%1 gains most: %2 units more than a year earlier (+%3 %).</source>
        <translation>%1 legt am meisten zu: %2 Stück mehr als im Vorjahr (+%3 %).</translation>
    </message>
    <message>
        <source>%1 loses most: %2 units less than a year earlier (−%3 %).</source>
        <translation>%1 verliert am meisten: %2 Stück weniger als im Vorjahr (−%3 %).</translation>
    </message>
    <message>
        <source>The history is too short to test the forecast on periods that it had not seen.</source>
        <translation>Die Vergangenheit ist zu kurz, um die Prognose an nicht gesehenen Perioden zu prüfen.</translation>
    </message>
    <message>
        <source>Tested on the last %1 periods, which it had not seen, the forecast was off by %2 % of the units sold (WAPE); repeating the season before (seasonal naive) was off by %3 %.</source>
        <translation>An den letzten %1 Perioden geprüft, die sie nicht gesehen hatte, lag die Prognose um %2 % der verkauften Stück daneben (WAPE); die Wiederholung der Vorsaison (saisonal naiv) um %3 %.</translation>
    </message>
    <message>
        <source>Its error is %1 % smaller than that of seasonal naive.</source>
        <translation>Ihr Fehler ist %1 % kleiner als der des Vorsaisonwerts.</translation>
    </message>
    <message>
        <source>Its error is %1 % larger than that of seasonal naive: treat it with care.</source>
        <translation>Ihr Fehler ist %1 % größer als der des Vorsaisonwerts: mit Vorsicht verwenden.</translation>
    </message>
    <message>
        <source>In that test it expected %1 % too much.</source>
        <translation>In dieser Prüfung erwartete sie %1 % zu viel.</translation>
    </message>
    <message>
        <source>In that test it expected %1 % too little.</source>
        <translation>In dieser Prüfung erwartete sie %1 % zu wenig.</translation>
    </message>
    <message>
        <source>%1 of %2 series (an item at a location) are a guess: their history is too short or too irregular. They hold %3 % of the expected units.</source>
        <translation>Bei %1 von %2 Reihen (ein Artikel an einem Standort) ist die Prognose vage: Ihre Vergangenheit ist zu kurz oder zu unregelmäßig. Auf sie entfallen %3 % der erwarteten Stück.</translation>
    </message>
    <message>
        <source>%1 of %2 items are a guess: their history is too short or too irregular. They hold %3 % of the expected units.</source>
        <translation>Bei %1 von %2 Artikeln ist die Prognose vage: Ihre Vergangenheit ist zu kurz oder zu unregelmäßig. Auf sie entfallen %3 % der erwarteten Stück.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Data up to</source>
        <translation>Daten bis</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihen</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Forecast made on</source>
        <translation>Prognose erstellt am</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>units expected</source>
        <translation>Stück erwartet</translation>
    </message>
    <message>
        <source>value at the latest prices</source>
        <translation>Wert zu den letzten Preisen</translation>
    </message>
    <message>
        <source>against the year before</source>
        <translation>gegenüber Vorjahr</translation>
    </message>
    <message>
        <source>error (WAPE)</source>
        <translation>Fehler (WAPE)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>error against seasonal naive</source>
        <translation>Fehler gegenüber Vorsaisonwert</translation>
    </message>
    <message>
        <source>The data have changed since this forecast was made. Forecast again to take the changes in.</source>
        <translation>Die Daten haben sich seit dieser Prognose geändert. Erstellen Sie sie neu, um die Änderungen einzubeziehen.</translation>
    </message>
    <message>
        <source>From %1 to %2 we expect to sell %3 units, with a probability of 80 % between %4 and %5.</source>
        <translation>Von %1 bis %2 erwarten wir einen Absatz von %3 Stück, mit 80 % Wahrscheinlichkeit zwischen %4 und %5.</translation>
    </message>
    <message>
        <source>%1 items. From %2 to %3 we expect %4 units (80 %: %5 to %6).</source>
        <translation>%1 Artikel. Von %2 bis %3 erwarten wir %4 Stück (80 %: %5 bis %6).</translation>
    </message>
    <message>
        <source>%1 items. From %2 to %3 we expect %4 units (80 %: %5 to %6), %7 % less than a year earlier.</source>
        <translation>%1 Artikel. Von %2 bis %3 erwarten wir %4 Stück (80 %: %5 bis %6), %7 % weniger als im Vorjahr.</translation>
    </message>
    <message>
        <source>%1 items. From %2 to %3 we expect %4 units (80 %: %5 to %6), %7 % more than a year earlier.</source>
        <translation>%1 Artikel. Von %2 bis %3 erwarten wir %4 Stück (80 %: %5 bis %6), %7 % mehr als im Vorjahr.</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Low 80 %</source>
        <translation>Unten 80 %</translation>
    </message>
    <message>
        <source>High 80 %</source>
        <translation>Oben 80 %</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Vorjahr</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Error (WAPE)</source>
        <translation>Fehler (WAPE)</translation>
    </message>
    <message>
        <source>%1 more items</source>
        <translation>%1 weitere Artikel</translation>
    </message>
    <message>
        <source>solid</source>
        <translation>solide</translation>
    </message>
    <message>
        <source>thin</source>
        <translation>dünn</translation>
    </message>
    <message>
        <source>a guess</source>
        <translation>vage</translation>
    </message>
    <message>
        <source>Without a category</source>
        <translation>Ohne Kategorie</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Models alone</source>
        <translation>Modelle allein</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Güte</translation>
    </message>
    <message>
        <source>Models used</source>
        <translation>Verwendete Modelle</translation>
    </message>
    <message>
        <source>What makes up the forecast</source>
        <translation>Woraus die Prognose besteht</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Units over the horizon</source>
        <translation>Stück im Horizont</translation>
    </message>
    <message>
        <source>At least, a period</source>
        <translation>Mindestens je Periode</translation>
    </message>
    <message>
        <source>At most, a period</source>
        <translation>Höchstens je Periode</translation>
    </message>
    <message>
        <source>What each variable adds</source>
        <translation>Was jede Größe beiträgt</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>Koeffizient</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>Standardfehler</translation>
    </message>
    <message>
        <source>Changed by hand</source>
        <translation>Von Hand geändert</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Endgültig</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The forecast has %1 rows, more than a sheet of a workbook holds. Save it as CSV instead.</source>
        <translation>Die Prognose hat %1 Zeilen, mehr als ein Blatt einer Arbeitsmappe fasst. Speichern Sie sie als CSV.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>There are more series than a sheet of a workbook has rows. Save the forecast as CSV instead.</source>
        <translation>Es gibt mehr Reihen, als ein Blatt einer Arbeitsmappe Zeilen hat. Speichern Sie die Prognose als CSV.</translation>
    </message>
    <message>
        <source>Sold in the test</source>
        <translation>In der Prüfung verkauft</translation>
    </message>
    <message>
        <source>WAPE, seasonal naive</source>
        <translation>WAPE, Vorsaisonwert</translation>
    </message>
    <message>
        <source>MASE, seasonal naive</source>
        <translation>MASE, Vorsaisonwert</translation>
    </message>
    <message>
        <source>Bias, seasonal naive</source>
        <translation>Verzerrung, Vorsaisonwert</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Writing the workbook</source>
        <translation>Arbeitsmappe wird geschrieben</translation>
    </message>
    <message>
        <source>The file %1 is empty. Export it again.</source>
        <translation>Die Datei %1 ist leer. Exportieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 is a web page (HTML), whatever its name says. Open it in a spreadsheet program and save it as .xlsx or .csv.</source>
        <translation>%1 ist eine Webseite (HTML), was auch der Name sagt. Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie als .xlsx oder .csv.</translation>
    </message>
    <message>
        <source>%1 is a spreadsheet in plain XML. Open it in a spreadsheet program and save it as .xlsx, .ods or .csv.</source>
        <translation>%1 ist eine Tabelle in reinem XML. Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie als .xlsx, .ods oder .csv.</translation>
    </message>
    <message>
        <source>%1 holds XML or JSON data, not a table. Export the data as .csv or .xlsx.</source>
        <translation>%1 enthält XML- oder JSON-Daten, keine Tabelle. Exportieren Sie die Daten als .csv oder .xlsx.</translation>
    </message>
    <message>
        <source>%1 is a PDF document, whatever its name says. Ask for the data as .csv or .xlsx.</source>
        <translation>%1 ist ein PDF-Dokument, was auch der Name sagt. Lassen Sie sich die Daten als .csv oder .xlsx geben.</translation>
    </message>
    <message>
        <source>%1 is a picture or a sound, whatever its name says. Choose the spreadsheet itself.</source>
        <translation>%1 ist ein Bild oder Ton, was auch der Name sagt. Wählen Sie die Tabelle selbst.</translation>
    </message>
    <message>
        <source>%1 is a packed archive. Unpack it and choose the spreadsheet in it.</source>
        <translation>%1 ist ein gepacktes Archiv. Entpacken Sie es und wählen Sie die Tabelle darin.</translation>
    </message>
    <message>
        <source>%1 is a database file, not a spreadsheet. A project is opened with Open; other data must be exported as .csv or .xlsx.</source>
        <translation>%1 ist eine Datenbankdatei, keine Tabelle. Ein Projekt wird mit „Öffnen“ geöffnet; andere Daten müssen als .csv oder .xlsx exportiert werden.</translation>
    </message>
    <message>
        <source>%1 is a workbook of Excel 4 or older, which cannot be read. Open it in a spreadsheet program and save it as .xlsx.</source>
        <translation>%1 ist eine Arbeitsmappe von Excel 4 oder älter, die nicht lesbar ist. Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie als .xlsx.</translation>
    </message>
    <message>
        <source>%1 is a text document, whatever its name says. Save the table in it as .csv or .xlsx.</source>
        <translation>%1 ist ein Textdokument, was auch der Name sagt. Speichern Sie die Tabelle darin als .csv oder .xlsx.</translation>
    </message>
    <message>
        <source>%1 is no spreadsheet: it holds neither text nor a workbook. Choose a .csv, .xlsx, .ods or .xls file.</source>
        <translation>%1 ist keine Tabelle: Es enthält weder Text noch eine Arbeitsmappe. Wählen Sie eine .csv-, .xlsx-, .ods- oder .xls-Datei.</translation>
    </message>
    <message>
        <source>Reading %1 failed after %2 bytes. Copy the file to this computer and try again.</source>
        <translation>Das Lesen von %1 scheiterte nach %2 Byte. Kopieren Sie die Datei auf diesen Rechner und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The compressed file %1 is cut off or damaged. Copy or download it again.</source>
        <translation>Die komprimierte Datei %1 ist abgeschnitten oder beschädigt. Kopieren oder laden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>There is no file %1. Check the name and the folder.</source>
        <translation>Die Datei %1 gibt es nicht. Prüfen Sie Name und Ordner.</translation>
    </message>
    <message>
        <source>%1 is a folder. Choose a spreadsheet file in it.</source>
        <translation>%1 ist ein Ordner. Wählen Sie eine Tabellendatei darin.</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened for reading. Check its permissions.</source>
        <translation>Die Datei %1 lässt sich nicht zum Lesen öffnen. Prüfen Sie ihre Berechtigungen.</translation>
    </message>
    <message>
        <source>%1 has more than %2 rows. Split it into several files, for example one a year.</source>
        <translation>%1 hat mehr als %2 Zeilen. Teilen Sie sie in mehrere Dateien, zum Beispiel eine je Jahr.</translation>
    </message>
    <message>
        <source>Line %2 of %1 holds a zero byte, so the file is damaged or no text. Export it again.</source>
        <translation>Zeile %2 von %1 enthält ein Nullbyte, die Datei ist also beschädigt oder kein Text. Exportieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Line %2 of %1 has more than %3 columns. Is the separator right?</source>
        <translation>Zeile %2 von %1 hat mehr als %3 Spalten. Stimmt das Trennzeichen?</translation>
    </message>
    <message>
        <source>%1, line %2: a quotation mark is opened but not closed at the end of its field; it was read as an ordinary character.</source>
        <translation>%1, Zeile %2: Ein Anführungszeichen öffnet, schließt aber nicht am Ende seines Feldes; es wurde als gewöhnliches Zeichen gelesen.</translation>
    </message>
    <message>
        <source>The record that starts on line %2 of %1 has a field longer than %3 bytes. Perhaps a quotation mark is opened there and never closed.</source>
        <translation>Der Datensatz ab Zeile %2 von %1 hat ein Feld mit mehr als %3 Byte. Vielleicht öffnet dort ein Anführungszeichen und schließt nie.</translation>
    </message>
    <message>
        <source>Line %2 of %1, column %3: the field is longer than %4 bytes.</source>
        <translation>Zeile %2 von %1, Spalte %3: Das Feld hat mehr als %4 Byte.</translation>
    </message>
    <message>
        <source>%1, line %2: not UTF-8 like the lines before. Such cells were read as %3; check them, or export the file again.</source>
        <translation>%1, Zeile %2: nicht UTF-8 wie die Zeilen davor. Solche Zellen wurden als %3 gelesen; prüfen Sie sie oder exportieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>%1 is a text file and has one sheet only.</source>
        <translation>%1 ist eine Textdatei und hat nur ein Blatt.</translation>
    </message>
    <message>
        <source>The encoding %1 is not known. Use UTF-8, UTF-16LE, UTF-16BE, GB18030 or Windows-1252.</source>
        <translation>Der Zeichensatz %1 ist nicht bekannt. Nehmen Sie UTF-8, UTF-16LE, UTF-16BE, GB18030 oder Windows-1252.</translation>
    </message>
    <message>
        <source>%1 is named like a workbook but holds plain text without columns. Choose the spreadsheet itself, or export it again.</source>
        <translation>%1 heißt wie eine Arbeitsmappe, enthält aber reinen Text ohne Spalten. Wählen Sie die Tabelle selbst oder exportieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 is named like a workbook but holds plain text; it was read as text with separators.</source>
        <translation>%1 heißt wie eine Arbeitsmappe, enthält aber reinen Text; gelesen wurde es als Text mit Trennzeichen.</translation>
    </message>
    <message>
        <source>The file %1 has no sheet named &quot;%2&quot;.</source>
        <translation>Die Datei %1 hat kein Blatt namens „%2“.</translation>
    </message>
    <message>
        <source>The file %1 holds no sheet.</source>
        <translation>Die Datei %1 enthält kein Blatt.</translation>
    </message>
    <message>
        <source>The remembered import settings cannot be read. Choose the columns again.</source>
        <translation>Die gemerkten Importeinstellungen sind nicht lesbar. Wählen Sie die Spalten noch einmal.</translation>
    </message>
    <message>
        <source>Day first: in %1 rows the first number is above 12.</source>
        <translation>Tag zuerst: In %1 Zeilen ist die erste Zahl über 12.</translation>
    </message>
    <message>
        <source>Month first: in %1 rows the second number is above 12.</source>
        <translation>Monat zuerst: In %1 Zeilen ist die zweite Zahl über 12.</translation>
    </message>
    <message>
        <source>Day first: the named weekday agrees in %1 of %2 rows.</source>
        <translation>Tag zuerst: Der genannte Wochentag stimmt in %1 von %2 Zeilen.</translation>
    </message>
    <message>
        <source>Month first: the named weekday agrees in %1 of %2 rows.</source>
        <translation>Monat zuerst: Der genannte Wochentag stimmt in %1 von %2 Zeilen.</translation>
    </message>
    <message>
        <source>Day first: read so, all dates fall on the same weekday.</source>
        <translation>Tag zuerst: So gelesen fallen alle Daten auf denselben Wochentag.</translation>
    </message>
    <message>
        <source>Month first: read so, all dates fall on the same weekday.</source>
        <translation>Monat zuerst: So gelesen fallen alle Daten auf denselben Wochentag.</translation>
    </message>
    <message>
        <source>Day first: read so, the rows are sorted by date.</source>
        <translation>Tag zuerst: So gelesen sind die Zeilen nach Datum geordnet.</translation>
    </message>
    <message>
        <source>Month first: read so, the rows are sorted by date.</source>
        <translation>Monat zuerst: So gelesen sind die Zeilen nach Datum geordnet.</translation>
    </message>
    <message>
        <source>Day first: read so, the dates follow one another without a break.</source>
        <translation>Tag zuerst: So gelesen folgen die Daten ohne Lücke aufeinander.</translation>
    </message>
    <message>
        <source>Month first: read so, the dates follow one another without a break.</source>
        <translation>Monat zuerst: So gelesen folgen die Daten ohne Lücke aufeinander.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot;: is the day or the month written first? Nothing in the file decides it. Example: %2.</source>
        <translation>Spalte „%1“: Steht der Tag oder der Monat zuerst? Nichts in der Datei entscheidet es. Beispiel: %2.</translation>
    </message>
    <message>
        <source>Day first: %1</source>
        <translation>Tag zuerst: %1</translation>
    </message>
    <message>
        <source>Month first: %1</source>
        <translation>Monat zuerst: %1</translation>
    </message>
    <message>
        <source>The file %1 has no column named &quot;%2&quot;. Check the name in the header row.</source>
        <translation>Die Datei %1 hat keine Spalte namens „%2“. Prüfen Sie den Namen in der Kopfzeile.</translation>
    </message>
    <message>
        <source>Reading the rows</source>
        <translation>Zeilen werden gelesen</translation>
    </message>
    <message>
        <source>Mixed frequencies: %1 gaps of a day, %2 of a week, %3 of a month between the dates.</source>
        <translation>Gemischte Häufigkeiten: %1 Abstände von einem Tag, %2 von einer Woche, %3 von einem Monat zwischen den Daten.</translation>
    </message>
    <message>
        <source>Headers that occur more than once, with a number put behind them: %1.</source>
        <translation>Mehrfach vorkommende Spaltennamen, mit einer Nummer dahinter: %1.</translation>
    </message>
    <message>
        <source>The sheet &quot;%1&quot; has the same columns, but its dates overlap with those of &quot;%2&quot;; it is left out.</source>
        <translation>Das Blatt „%1“ hat dieselben Spalten, aber seine Daten überschneiden sich mit denen von „%2“; es wird ausgelassen.</translation>
    </message>
    <message>
        <source>Sheets of the same shape that are read together: %1, from &quot;%2&quot; to &quot;%3&quot;.</source>
        <translation>Blätter gleicher Form, die zusammen gelesen werden: %1, von „%2“ bis „%3“.</translation>
    </message>
    <message>
        <source>A unit price: it stays the same when the quantity of an item changes.</source>
        <translation>Ein Stückpreis: Er bleibt gleich, wenn sich die Menge eines Artikels ändert.</translation>
    </message>
    <message>
        <source>The money of the line: it grows with the quantity of an item.</source>
        <translation>Der Betrag der Zeile: Er wächst mit der Menge eines Artikels.</translation>
    </message>
    <message>
        <source>The row has no date.</source>
        <translation>Die Zeile hat kein Datum.</translation>
    </message>
    <message>
        <source>The calendar has no such day.</source>
        <translation>Diesen Tag gibt es im Kalender nicht.</translation>
    </message>
    <message>
        <source>The date does not fit the column&apos;s order of day and month.</source>
        <translation>Das Datum passt nicht zur Reihenfolge von Tag und Monat in der Spalte.</translation>
    </message>
    <message>
        <source>The text cannot be read as a date.</source>
        <translation>Der Text lässt sich nicht als Datum lesen.</translation>
    </message>
    <message>
        <source>The row names no item.</source>
        <translation>Die Zeile nennt keinen Artikel.</translation>
    </message>
    <message>
        <source>The text cannot be read as a number.</source>
        <translation>Der Text lässt sich nicht als Zahl lesen.</translation>
    </message>
    <message>
        <source>The row has no quantity.</source>
        <translation>Die Zeile hat keine Menge.</translation>
    </message>
    <message>
        <source>Rows of totals, left out: %1.</source>
        <translation>Ausgelassene Summenzeilen: %1.</translation>
    </message>
    <message>
        <source>Lines of notes or titles, left out: %1, the first in row %2.</source>
        <translation>Ausgelassene Notiz- oder Titelzeilen: %1, die erste in Zeile %2.</translation>
    </message>
    <message>
        <source>Rows that hold nothing of use, left out: %1.</source>
        <translation>Ausgelassene Zeilen ohne Brauchbares: %1.</translation>
    </message>
    <message>
        <source>Returns: rows with a negative quantity: %1, units together: %2.</source>
        <translation>Rückgaben: Zeilen mit negativer Menge: %1, zusammen %2 Stück.</translation>
    </message>
    <message>
        <source>Rows or cells that cannot be used, listed with their reasons: %1.</source>
        <translation>Nicht verwendbare Zeilen oder Zellen, mit Gründen aufgelistet: %1.</translation>
    </message>
    <message>
        <source>Records without a value, kept as missing: %1.</source>
        <translation>Einträge ohne Wert, als fehlend behalten: %1.</translation>
    </message>
    <message>
        <source>Checking the rows</source>
        <translation>Zeilen werden geprüft</translation>
    </message>
    <message>
        <source>The only figures in the file: taken as what is to be forecast.</source>
        <translation>Die einzigen Zahlen in der Datei: gelten als das, was zu prognostizieren ist.</translation>
    </message>
    <message>
        <source>The file has no quantity: this price is taken as the money of each sale.</source>
        <translation>Die Datei hat keine Menge: Dieser Preis gilt als Betrag jedes Verkaufs.</translation>
    </message>
    <message>
        <source>Which column holds the quantity sold? %1 columns hold numbers, and no header says it.</source>
        <translation>Welche Spalte enthält die verkaufte Menge? %1 Spalten enthalten Zahlen, und kein Spaltenname sagt es.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot;</source>
        <translation>Spalte „%1“</translation>
    </message>
    <message>
        <source>Looks like a total of other columns and is left out.</source>
        <translation>Sieht nach einer Summe anderer Spalten aus und wird ausgelassen.</translation>
    </message>
    <message>
        <source>Cells with text where a number is expected: %1.</source>
        <translation>Zellen mit Text, wo eine Zahl erwartet wird: %1.</translation>
    </message>
    <message>
        <source>Negative values: %1.</source>
        <translation>Negative Werte: %1.</translation>
    </message>
    <message>
        <source>Both decimal marks occur: %1 cells with a point, %2 with a comma.</source>
        <translation>Beide Dezimalzeichen kommen vor: %1 Zellen mit Punkt, %2 mit Komma.</translation>
    </message>
    <message>
        <source>The periods are only counted, without a calendar. They are placed from %1 on; say another first day if you know it (--first-day).</source>
        <translation>Die Perioden sind nur gezählt, ohne Kalender. Sie werden ab %1 gelegt; nennen Sie einen anderen ersten Tag, wenn Sie ihn kennen (--first-day).</translation>
    </message>
    <message>
        <source>Rows %1 to %2 under &quot;%3&quot; hold the same items once more and are left out.</source>
        <translation>Die Zeilen %1 bis %2 unter „%3“ enthalten dieselben Artikel noch einmal und werden ausgelassen.</translation>
    </message>
    <message>
        <source>Rows %1 to %2 are another table without dates and are left out (%3 rows).</source>
        <translation>Die Zeilen %1 bis %2 sind eine andere Tabelle ohne Daten und werden ausgelassen (%3 Zeilen).</translation>
    </message>
    <message>
        <source>%1 tables stand on one another in this sheet, with their columns in different places; they are read as one.</source>
        <translation>%1 Tabellen stehen in diesem Blatt übereinander, ihre Spalten an verschiedenen Stellen; sie werden als eine gelesen.</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Datei wird gelesen</translation>
    </message>
    <message>
        <source>The header has %1 rows; they are joined.</source>
        <translation>Der Tabellenkopf hat %1 Zeilen; sie werden verbunden.</translation>
    </message>
    <message>
        <source>Lines of titles above the header, left out: %1.</source>
        <translation>Ausgelassene Titelzeilen über dem Tabellenkopf: %1.</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; holds texts that are no dates, for example &quot;%2&quot;. Write them as 2026-01-31 in the spreadsheet, or choose another column as the date.</source>
        <translation>Die Spalte „%1“ enthält Texte, die keine Daten sind, zum Beispiel „%2“. Schreiben Sie sie in der Tabelle als 2026-01-31 oder wählen Sie eine andere Spalte als Datum.</translation>
    </message>
    <message>
        <source>The sheet has no column of dates. With its column &quot;%1&quot; it looks like a stock list and not like sales. It can be taken as attributes of the items.</source>
        <translation>Das Blatt hat keine Datumsspalte. Mit der Spalte „%1“ sieht es nach einer Bestandsliste aus, nicht nach Verkäufen. Es kann als Merkmale der Artikel übernommen werden.</translation>
    </message>
    <message>
        <source>The sheet has no column of dates. With its column &quot;%1&quot; it looks like a price list and not like sales. It can be taken as attributes of the items.</source>
        <translation>Das Blatt hat keine Datumsspalte. Mit der Spalte „%1“ sieht es nach einer Preisliste aus, nicht nach Verkäufen. Es kann als Merkmale der Artikel übernommen werden.</translation>
    </message>
    <message>
        <source>The sheet has no column of dates: it looks like a list of items and not like sales. It can be taken as attributes of the items.</source>
        <translation>Das Blatt hat keine Datumsspalte: Es sieht nach einer Artikelliste aus, nicht nach Verkäufen. Es kann als Merkmale der Artikel übernommen werden.</translation>
    </message>
    <message>
        <source>The sheet has no column of dates, and no headers that are periods. Choose the date column, or export the sales with their dates.</source>
        <translation>Das Blatt hat keine Datumsspalte und keine Spaltennamen, die Perioden sind. Wählen Sie die Datumsspalte oder exportieren Sie die Verkäufe mit Datum.</translation>
    </message>
    <message>
        <source>The sheet holds no rows of data.</source>
        <translation>Das Blatt enthält keine Datenzeilen.</translation>
    </message>
    <message>
        <source>No column holds a quantity or an amount of money. Choose the quantity column.</source>
        <translation>Keine Spalte enthält eine Menge oder einen Betrag. Wählen Sie die Mengenspalte.</translation>
    </message>
    <message>
        <source>Not one row can be used; the first reason is in row %1. Check the roles of the columns.</source>
        <translation>Keine einzige Zeile ist verwendbar; der erste Grund steht in Zeile %1. Prüfen Sie die Rollen der Spalten.</translation>
    </message>
    <message>
        <source>All records are of one date (%1): a forecast needs more history.</source>
        <translation>Alle Einträge haben dasselbe Datum (%1): Eine Prognose braucht mehr Vergangenheit.</translation>
    </message>
    <message>
        <source>The workbook %1 is cut off or damaged. Copy or download it again.</source>
        <translation>Die Arbeitsmappe %1 ist abgeschnitten oder beschädigt. Kopieren oder laden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The workbook %1 is damaged: its part %2 cannot be read. Open it in a spreadsheet program and save it again.</source>
        <translation>Die Arbeitsmappe %1 ist beschädigt: Ihr Teil %2 ist nicht lesbar. Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>The part %2 of %1 unpacks to far more than a real workbook holds, so it was not read. If the file is genuine, save it as .csv.</source>
        <translation>Der Teil %2 von %1 ist entpackt weit größer als eine echte Arbeitsmappe und wurde daher nicht gelesen. Wenn die Datei echt ist, speichern Sie sie als .csv.</translation>
    </message>
    <message>
        <source>The workbook %1 is protected by a password. Open it, remove the password and save it again.</source>
        <translation>Die Arbeitsmappe %1 ist durch ein Kennwort geschützt. Öffnen Sie sie, entfernen Sie das Kennwort und speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>A sheet of %1 holds more text than fits into memory. Save it as .csv.</source>
        <translation>Ein Blatt von %1 enthält mehr Text, als in den Speicher passt. Speichern Sie es als .csv.</translation>
    </message>
    <message>
        <source>Row %2 of %1 has more than %3 columns.</source>
        <translation>Zeile %2 von %1 hat mehr als %3 Spalten.</translation>
    </message>
    <message>
        <source>A sheet of %1 has more rows or cells than can be read (%2 rows, %3 cells). Split it, or save it as .csv.</source>
        <translation>Ein Blatt von %1 hat mehr Zeilen oder Zellen, als gelesen werden können (%2 Zeilen, %3 Zellen). Teilen Sie es oder speichern Sie es als .csv.</translation>
    </message>
    <message>
        <source>Row %1, column %2: the cell holds more than %3 bytes of text.</source>
        <translation>Zeile %1, Spalte %2: Die Zelle enthält mehr als %3 Byte Text.</translation>
    </message>
    <message>
        <source>Reading sheet %1</source>
        <translation>Blatt %1 wird gelesen</translation>
    </message>
    <message>
        <source>The workbook %1 is damaged: its sheet %2 cannot be found.</source>
        <translation>Die Arbeitsmappe %1 ist beschädigt: Ihr Blatt %2 ist nicht zu finden.</translation>
    </message>
    <message>
        <source>Sheet %1: formulas without a computed value were read as empty (%2 cells). Open the file in a spreadsheet program and save it, then import it again.</source>
        <translation>Blatt %1: Formeln ohne berechneten Wert wurden als leer gelesen (%2 Zellen). Öffnen und speichern Sie die Datei in einer Tabellenkalkulation und importieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 has no sheet number %2.</source>
        <translation>%1 hat kein Blatt Nummer %2.</translation>
    </message>
    <message>
        <source>The workbook %1 has no sheet with cells.</source>
        <translation>Die Arbeitsmappe %1 hat kein Blatt mit Zellen.</translation>
    </message>
    <message>
        <source>The workbook %1 is too large. Save it as .xlsx or .csv.</source>
        <translation>Die Arbeitsmappe %1 ist zu groß. Speichern Sie sie als .xlsx oder .csv.</translation>
    </message>
    <message>
        <source>%1 is a document, not a spreadsheet. Save the table in it as .ods or .csv.</source>
        <translation>%1 ist ein Dokument, keine Tabelle. Speichern Sie die Tabelle darin als .ods oder .csv.</translation>
    </message>
    <message>
        <source>%1 is a document, not a spreadsheet. Save the table in it as .xlsx or .csv.</source>
        <translation>%1 ist ein Dokument, keine Tabelle. Speichern Sie die Tabelle darin als .xlsx oder .csv.</translation>
    </message>
    <message>
        <source>%1 is a binary workbook, which cannot be read. Open it in its program and save it as .xlsx.</source>
        <translation>%1 ist eine binäre Arbeitsmappe, die nicht lesbar ist. Öffnen Sie sie in ihrem Programm und speichern Sie sie als .xlsx.</translation>
    </message>
    <message>
        <source>The workbook %1 is damaged: its list of sheets is missing. Open it in a spreadsheet program and save it again.</source>
        <translation>Die Arbeitsmappe %1 ist beschädigt: Die Liste ihrer Blätter fehlt. Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>Sheet %1: cells whose text is missing in the file were read as empty (%2 cells).</source>
        <translation>Blatt %1: Zellen, deren Text in der Datei fehlt, wurden als leer gelesen (%2 Zellen).</translation>
    </message>
    <message>
        <source>%1 is an Office document, but no workbook. Save the table in it as .xlsx or .csv.</source>
        <translation>%1 ist ein Office-Dokument, aber keine Arbeitsmappe. Speichern Sie die Tabelle darin als .xlsx oder .csv.</translation>
    </message>
    <message>
        <source>The workbook holds more text than fits into memory. Save the sheet as .csv.</source>
        <translation>Die Arbeitsmappe enthält mehr Text, als in den Speicher passt. Speichern Sie das Blatt als .csv.</translation>
    </message>
    <message>
        <source>The workbook %1 is damaged: its part %2 is not well-formed near line %3. Open it in a spreadsheet program and save it again.</source>
        <translation>Die Arbeitsmappe %1 ist beschädigt: Ihr Teil %2 ist nahe Zeile %3 fehlerhaft. Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>The part %2 of %1 declares a document type, which no spreadsheet program writes. For safety it was not read.</source>
        <translation>Der Teil %2 von %1 deklariert einen Dokumenttyp, was keine Tabellenkalkulation tut. Zur Sicherheit wurde er nicht gelesen.</translation>
    </message>
    <message>
        <source>Class A takes %1 of the revenue and A with B %2: the first must lie above 0, below the second, and both below 1.</source>
        <translation>Klasse A nimmt %1 des Umsatzes und A mit B %2: Der erste Wert muss über 0 und unter dem zweiten liegen, beide unter 1.</translation>
    </message>
    <message>
        <source>Class X goes up to a variation of %1 and Y up to %2: the first must lie above 0 and below the second.</source>
        <translation>Klasse X reicht bis zu einer Schwankung von %1 und Y bis %2: Der erste Wert muss über 0 und unter dem zweiten liegen.</translation>
    </message>
    <message>
        <source>Drawing the map</source>
        <translation>Karte wird gezeichnet</translation>
    </message>
    <message>
        <source>Made smaller from training %1: %2 bytes instead of %3, %4 series a second instead of %5. What it costs in accuracy could not be measured.</source>
        <translation>Verkleinert aus Training %1: %2 Byte statt %3, %4 Reihen je Sekunde statt %5. Was es an Genauigkeit kostet, ließ sich nicht messen.</translation>
    </message>
    <message>
        <source>Made smaller from training %1: %2 bytes instead of %3, WAPE %4 instead of %5, %6 series a second instead of %7.</source>
        <translation>Verkleinert aus Training %1: %2 Byte statt %3, WAPE %4 statt %5, %6 Reihen je Sekunde statt %7.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check that it is still there.</source>
        <translation>%1 ist nicht lesbar. Prüfen Sie, ob die Datei noch da ist.</translation>
    </message>
    <message>
        <source>There is no room in the folder of %1 for what the import has to put aside. Free some space, or split the file into smaller ones.</source>
        <translation>Im Ordner von %1 ist kein Platz für das, was der Import zwischenlagern muss. Schaffen Sie Platz oder teilen Sie die Datei in kleinere.</translation>
    </message>
    <message>
        <source>The calendar has changed since this forecast: forecast again.</source>
        <translation>Der Kalender hat sich seit dieser Prognose geändert: Erstellen Sie sie neu.</translation>
    </message>
    <message>
        <source>The data have changed since this forecast: forecast again.</source>
        <translation>Die Daten haben sich seit dieser Prognose geändert: Erstellen Sie sie neu.</translation>
    </message>
    <message>
        <source>This item has no forecast yet.</source>
        <translation>Dieser Artikel hat noch keine Prognose.</translation>
    </message>
    <message>
        <source>The horizon is %1 periods, but must be between 1 and %2.</source>
        <translation>Der Horizont ist %1 Perioden, muss aber zwischen 1 und %2 liegen.</translation>
    </message>
    <message>
        <source>%1, as asked for; its last periods cannot be used to check it.</source>
        <translation>%1, wie verlangt; die letzten Perioden reichen zur Prüfung nicht.</translation>
    </message>
    <message>
        <source>%1, as asked for. On the last %2 periods it was off by %3 % of sales, seasonal naive by %4 %.</source>
        <translation>%1, wie verlangt. Auf den letzten %2 Perioden lag es um %3 % des Absatzes daneben, der Vorsaisonwert um %4 %.</translation>
    </message>
    <message>
        <source>%1 for a first look, until a better forecast takes its place; its last periods cannot be used to check it.</source>
        <translation>%1 für einen ersten Blick, bis eine bessere Prognose folgt; die letzten Perioden reichen zur Prüfung nicht.</translation>
    </message>
    <message>
        <source>%1 for a first look, until a better forecast takes its place. On the last %2 periods it was off by %3 % of sales.</source>
        <translation>%1 für einen ersten Blick, bis eine bessere Prognose folgt. Auf den letzten %2 Perioden lag es um %3 % des Absatzes daneben.</translation>
    </message>
    <message>
        <source>%1, as asked for, with the weights of training %2; its last periods cannot be used to check it.</source>
        <translation>%1, wie verlangt, mit den Gewichten von Training %2; die letzten Perioden reichen zur Prüfung nicht.</translation>
    </message>
    <message>
        <source>%1, as asked for, with the weights of training %2. On the last %3 periods, by which at most its best epoch was chosen, it was off by %4 % of sales, seasonal naive by %5 %.</source>
        <translation>%1, wie verlangt, mit den Gewichten von Training %2. Auf den letzten %3 Perioden, nach denen höchstens die beste Epoche gewählt wurde, lag es um %4 % des Absatzes daneben, der Vorsaisonwert um %5 %.</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>Prüfung: %1</translation>
    </message>
    <message>
        <source>%1 holds no sales that could be imported.</source>
        <translation>%1 enthält keine Verkäufe, die sich importieren ließen.</translation>
    </message>
    <message>
        <source>%1 holds more than %2 different items and days. Split it into smaller files and import them one after the other.</source>
        <translation>%1 enthält mehr als %2 verschiedene Artikel und Tage. Teilen Sie die Datei in kleinere und importieren Sie sie nacheinander.</translation>
    </message>
    <message>
        <source>No row of %1 could be used: %2 were refused. Check the columns and their formats.</source>
        <translation>Keine Zeile von %1 war verwendbar: %2 wurden abgewiesen. Prüfen Sie die Spalten und ihre Formate.</translation>
    </message>
    <message>
        <source>Everything in this file is in the project already. Nothing was changed.</source>
        <translation>Alles in dieser Datei ist schon im Projekt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Details of %1 items are new or changed.</source>
        <translation>Angaben zu %1 Artikeln sind neu oder geändert.</translation>
    </message>
    <message>
        <source>%1 values of signals are new or changed.</source>
        <translation>%1 Werte von Einflussgrößen sind neu oder geändert.</translation>
    </message>
    <message>
        <source>There is not enough memory to import %1. Split it into smaller files and import them one after the other.</source>
        <translation>Der Speicher reicht nicht, um %1 zu importieren. Teilen Sie die Datei in kleinere und importieren Sie sie nacheinander.</translation>
    </message>
    <message>
        <source>What the import of %1 had put aside on the disk cannot be read. Check the disk, then import the file again.</source>
        <translation>Was der Import von %1 zwischengelagert hat, ist nicht lesbar. Prüfen Sie den Datenträger und importieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>Looking through the histories</source>
        <translation>Verläufe werden durchgesehen</translation>
    </message>
    <message>
        <source>There is no forecast yet that could be overridden. Forecast first.</source>
        <translation>Es gibt noch keine Prognose, die sich korrigieren ließe. Erstellen Sie erst eine.</translation>
    </message>
    <message>
        <source>The forecast reaches from %1 to %2: an override must lie within.</source>
        <translation>Die Prognose reicht von %1 bis %2: Eine Korrektur muss darin liegen.</translation>
    </message>
    <message>
        <source>What was sold in %1 is known already. Forecast again, then override what comes after.</source>
        <translation>Was in %1 verkauft wurde, ist schon bekannt. Erstellen Sie die Prognose neu und korrigieren Sie, was danach kommt.</translation>
    </message>
    <message>
        <source>An override is a number of units from 0 on, or a change of −100 % or more.</source>
        <translation>Eine Korrektur ist eine Stückzahl ab 0 oder eine Änderung von −100 % oder mehr.</translation>
    </message>
    <message>
        <source>The forecast holds none of these items, so there is nothing to override.</source>
        <translation>Die Prognose enthält keinen dieser Artikel, es gibt nichts zu korrigieren.</translation>
    </message>
    <message>
        <source>The project has no series number %1. It may have gone with an import that was undone.</source>
        <translation>Das Projekt hat keine Reihe Nummer %1. Vielleicht ging sie mit einem rückgängig gemachten Import.</translation>
    </message>
    <message>
        <source>Cleaning the histories</source>
        <translation>Verläufe werden bereinigt</translation>
    </message>
    <message>
        <source>No item with a sales history matches %1. Use * for any text, as in *cola*.</source>
        <translation>Kein Artikel mit Verkäufen passt zu %1. * steht für beliebigen Text, wie in *cola*.</translation>
    </message>
    <message>
        <source>Making the totals agree</source>
        <translation>Summen werden abgestimmt</translation>
    </message>
    <message>
        <source>The project %1 holds no sales yet. Import a file first.</source>
        <translation>Das Projekt %1 enthält noch keine Verkäufe. Importieren Sie erst eine Datei.</translation>
    </message>
    <message>
        <source>%1 is not a network, so there is nothing to train. The networks are: %2.</source>
        <translation>%1 ist kein Netz, es gibt nichts zu trainieren. Die Netze sind: %2.</translation>
    </message>
    <message>
        <source>Training %1 is paused. It goes on from here when it is resumed.</source>
        <translation>Training %1 ist angehalten. Beim Fortsetzen geht es von hier weiter.</translation>
    </message>
    <message>
        <source>Training %1 is of the model %2; a training of %3 cannot go on from it.</source>
        <translation>Training %1 gehört zum Modell %2; ein Training von %3 kann nicht daran anschließen.</translation>
    </message>
    <message>
        <source>Training %1 is finished; there is nothing to resume.</source>
        <translation>Training %1 ist fertig; es gibt nichts fortzusetzen.</translation>
    </message>
    <message>
        <source>Training %1 is running. Pause it first.</source>
        <translation>Training %1 läuft. Halten Sie es erst an.</translation>
    </message>
    <message>
        <source>Training %1 is not finished and goes on from training %2. Finish or delete it first.</source>
        <translation>Training %1 ist nicht fertig und schließt an Training %2 an. Beenden oder löschen Sie es erst.</translation>
    </message>
    <message>
        <source>The item was new then: all of its sales are new.</source>
        <translation>Der Artikel war damals neu: Alle seine Verkäufe sind neu.</translation>
    </message>
    <message>
        <source>There are no two forecasts to compare. Forecast again when new sales have come, then look here.</source>
        <translation>Es gibt keine zwei Prognosen zum Vergleichen. Erstellen Sie eine neue, wenn neue Verkäufe da sind, und sehen Sie dann hier nach.</translation>
    </message>
    <message>
        <source>The two forecasts are on different calendars and cannot be compared.</source>
        <translation>Die beiden Prognosen haben verschiedene Kalender und lassen sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>The two forecasts share no period, so there is nothing to compare.</source>
        <translation>Die beiden Prognosen haben keine gemeinsame Periode, es gibt nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>An import that the older forecast had seen is gone, so its data cannot be rebuilt: all changes but overrides stand under the rest.</source>
        <translation>Ein Import, den die ältere Prognose kannte, ist weg, ihre Daten lassen sich nicht wiederherstellen: Alle Änderungen außer Korrekturen stehen unter Rest.</translation>
    </message>
    <message>
        <source>Comparing the forecasts</source>
        <translation>Prognosen werden verglichen</translation>
    </message>
    <message>
        <source>A smaller difference: not taken apart.</source>
        <translation>Ein kleinerer Unterschied: nicht zerlegt.</translation>
    </message>
    <message>
        <source>Something went wrong in Shelfcast itself. Nothing was changed; please try again.</source>
        <translation>In Shelfcast selbst ist etwas schiefgegangen. Nichts wurde geändert; bitte versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“%1” is neither a number of units nor a change such as +10 % or −5 %.</source>
        <translation>„%1“ ist weder eine Stückzahl noch eine Änderung wie +10 % oder −5 %.</translation>
    </message>
    <message>
        <source>This sum is not in the forecast: forecast again.</source>
        <translation>Diese Summe ist nicht in der Prognose: Erstellen Sie sie neu.</translation>
    </message>
    <message>
        <source>Drawing the pages</source>
        <translation>Seiten werden gezeichnet</translation>
    </message>
    <message>
        <source>The sample could not be written to the temporary folder. Free some space and try again.</source>
        <translation>Das Beispiel konnte nicht in den temporären Ordner geschrieben werden. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no model %1. `shelfcast-cli models` lists them.</source>
        <translation>Das Modell %1 gibt es nicht. `shelfcast-cli models` listet sie auf.</translation>
    </message>
    <message>
        <source>--set goes with one model; give --model one id.</source>
        <translation>--set gilt für ein Modell; geben Sie --model eine Kennung.</translation>
    </message>
    <message>
        <source>Give --model with the models to evaluate, or --list, --report or --delete for backtests that were kept.</source>
        <translation>Geben Sie --model mit den zu bewertenden Modellen an oder --list, --report oder --delete für gespeicherte Rückprüfungen.</translation>
    </message>
    <message>
        <source>--first-day %1 is no date. Write it as 2026-01-31.</source>
        <translation>--first-day %1 ist kein Datum. Schreiben Sie es als 2026-01-31.</translation>
    </message>
    <message>
        <source>--role %1 is not COLUMN=ROLE. Roles: item, location, date, quantity, revenue, price, promotion, stock, category, description, past-signal, known-signal, period, unused.</source>
        <translation>--role %1 ist nicht SPALTE=ROLLE. Rollen: item, location, date, quantity, revenue, price, promotion, stock, category, description, past-signal, known-signal, period, unused.</translation>
    </message>
    <message>
        <source>Shelfcast met a fault of its own: %1</source>
        <translation>Shelfcast stieß auf einen eigenen Fehler: %1</translation>
    </message>
    <message>
        <source>Say which periods: --from 2026-12-01 and, for several, --to 2026-12-31.</source>
        <translation>Nennen Sie die Perioden: --from 2026-12-01 und, für mehrere, --to 2026-12-31.</translation>
    </message>
    <message>
        <source>Say either --value with the units over all periods and items together, or --percent.</source>
        <translation>Geben Sie entweder --value mit den Stück über alle Perioden und Artikel zusammen an oder --percent.</translation>
    </message>
    <message>
        <source>Say what to override: --items, --category, --location or --total; or --list, --ledger, --delete ID.</source>
        <translation>Nennen Sie, was zu korrigieren ist: --items, --category, --location oder --total; oder --list, --ledger, --delete ID.</translation>
    </message>
    <message>
        <source>This program was built without Qt, so it can&apos;t draw a PDF. Use --csv or --xlsx.</source>
        <translation>Dieses Programm wurde ohne Qt gebaut und kann kein PDF zeichnen. Nehmen Sie --csv oder --xlsx.</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be made. Choose another one.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Say what to write: --pdf FILE, --csv FOLDER or --xlsx FILE.</source>
        <translation>Nennen Sie, was zu schreiben ist: --pdf DATEI, --csv ORDNER oder --xlsx DATEI.</translation>
    </message>
    <message>
        <source>--from goes with one model.</source>
        <translation>--from gilt für ein Modell.</translation>
    </message>
    <message>
        <source>The model failed.</source>
        <translation>Das Modell ist gescheitert.</translation>
    </message>
    <message>
        <source>The mean listens to every member, the median leaves out one that runs away. Weights come from forecasts of the series&apos; own past, four more fits: by how exact each member was, or so that all together would have been closest. Automatic takes the median where the history is short or the season long, else the mean.</source>
        <translation>Das Mittel hört auf jedes Mitglied, der Median lässt eines aus, das davonläuft. Gewichte kommen aus Prognosen der eigenen Vergangenheit, vier weitere Anpassungen: danach, wie genau jedes Mitglied war, oder so, dass alle zusammen am genauesten gewesen wären. Automatisch nimmt den Median, wo die Vergangenheit kurz oder die Saison lang ist, sonst das Mittel.</translation>
    </message>
    <message>
        <source>Weights by backtest</source>
        <translation>Gewichte aus Rückprüfung</translation>
    </message>
    <message>
        <source>Stacking, no weight negative</source>
        <translation>Stacking, kein Gewicht negativ</translation>
    </message>
    <message>
        <source>The weighted mean of %1</source>
        <translation>Das gewichtete Mittel aus %1</translation>
    </message>
    <message>
        <source>Model of the trend</source>
        <translation>Modell des Trends</translation>
    </message>
    <message>
        <source>What goes on with the level and its growth once the seasons are taken out.</source>
        <translation>Was Niveau und Wachstum fortsetzt, nachdem die Saisons herausgenommen sind.</translation>
    </message>
    <message>
        <source>Model of the season</source>
        <translation>Modell der Saison</translation>
    </message>
    <message>
        <source>What goes on with each season; seasonal naive repeats its last cycle.</source>
        <translation>Was jede Saison fortsetzt; saisonal naiv wiederholt ihren letzten Umlauf.</translation>
    </message>
    <message>
        <source>Model of the remainder</source>
        <translation>Modell des Rests</translation>
    </message>
    <message>
        <source>What goes on with what trend and season miss; drivers such as price and promotion act here, where the model knows them.</source>
        <translation>Was fortsetzt, was Trend und Saison verfehlen; Einflussgrößen wie Preis und Aktion wirken hier, wo das Modell sie kennt.</translation>
    </message>
    <message>
        <source>None: it is taken for chance</source>
        <translation>Keines: Er gilt als Zufall</translation>
    </message>
    <message>
        <source>Trend of</source>
        <translation>Trend von</translation>
    </message>
    <message>
        <source>Whether the trend&apos;s model sees all but the seasons, and the remainder&apos;s what it misses; or the smooth course alone, and the remainder&apos;s what is left beside it.</source>
        <translation>Ob das Trendmodell alles außer den Saisons sieht und das Restmodell, was es verfehlt; oder nur den glatten Verlauf, und das Restmodell, was daneben übrig ist.</translation>
    </message>
    <message>
        <source>All but the seasons</source>
        <translation>Alles außer den Saisons</translation>
    </message>
    <message>
        <source>The smooth course</source>
        <translation>Der glatte Verlauf</translation>
    </message>
    <message>
        <source>Decomposition hybrid</source>
        <translation>Zerlegungshybrid</translation>
    </message>
    <message>
        <source>Takes trend, seasons and remainder apart and lets a model of its own go on with each: ARIMA with the trend, others with the rest.</source>
        <translation>Trennt Trend, Saisons und Rest und lässt jeden von einem eigenen Modell fortsetzen: den Trend von ARIMA, die übrigen von anderen.</translation>
    </message>
    <message>
        <source>A part of this series could not be forecast.</source>
        <translation>Ein Teil dieser Reihe ließ sich nicht vorhersagen.</translation>
    </message>
    <message>
        <source>Trend: %1</source>
        <translation>Trend: %1</translation>
    </message>
    <message>
        <source>Trend: %1; rest: %2</source>
        <translation>Trend: %1; Rest: %2</translation>
    </message>
    <message>
        <source>Trend: %1; season of %2 periods: %3</source>
        <translation>Trend: %1; Saison von %2 Perioden: %3</translation>
    </message>
    <message>
        <source>Trend: %1; season of %2 periods: %3; rest: %4</source>
        <translation>Trend: %1; Saison von %2 Perioden: %3; Rest: %4</translation>
    </message>
    <message>
        <source>Remainder</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>Too few periods are known to take trend and season apart.</source>
        <translation>Zu wenige Perioden sind bekannt, um Trend und Saison zu trennen.</translation>
    </message>
    <message>
        <source>The adversarial network writes possible futures</source>
        <translation>Das gegnerische Netz schreibt mögliche Zukünfte</translation>
    </message>
    <message>
        <source>What was kept of the adversarial network is damaged: compare the ways of making scenarios again.</source>
        <translation>Was vom gegnerischen Netz aufgehoben wurde, ist beschädigt: Vergleichen Sie die Verfahren noch einmal.</translation>
    </message>
    <message>
        <source>The adversarial network learns: step %1 of %2</source>
        <translation>Das gegnerische Netz lernt: Schritt %1 von %2</translation>
    </message>
    <message>
        <source>The time for training was over; the best so far is kept.</source>
        <translation>Die Zeit zum Trainieren war um; das bisher Beste bleibt.</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Told apart</source>
        <translation>Unterschieden</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>The adversarial network needs at least %1 stretches of %2 periods to learn from; there are %3.</source>
        <translation>Das gegnerische Netz braucht zum Lernen mindestens %1 Ausschnitte von %2 Perioden; es gibt %3.</translation>
    </message>
    <message>
        <source>%1, the period before it</source>
        <translation>%1, die Periode davor</translation>
    </message>
    <message>
        <source>%1, the period after it</source>
        <translation>%1, die Periode danach</translation>
    </message>
    <message>
        <source>Recent development</source>
        <translation>Jüngste Entwicklung</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Pre-trained on many series; %1 % of what prices and promotions known ahead would change</source>
        <translation>Auf vielen Reihen vortrainiert; %1 % dessen, was vorab bekannte Preise und Aktionen ändern würden</translation>
    </message>
    <message>
        <source>The weights of the pre-trained network have no part that describes a series.</source>
        <translation>Die Gewichte des vortrainierten Netzes haben keinen Teil, der eine Reihe beschreibt.</translation>
    </message>
    <message>
        <source>Describing the series</source>
        <translation>Reihen werden beschrieben</translation>
    </message>
    <message>
        <source>The pre-trained decoder writes possible futures</source>
        <translation>Der vortrainierte Decoder schreibt mögliche Zukünfte</translation>
    </message>
    <message>
        <source>The file with the decoder&apos;s weights holds no decoder. Install the program again.</source>
        <translation>Die Datei mit den Gewichten des Decoders enthält keinen Decoder. Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>All together, the quick one for many items</source>
        <translation>Alle zusammen, bei vielen Artikeln nur das schnelle</translation>
    </message>
    <message>
        <source>Prices and promotions</source>
        <translation>Preise und Aktionen</translation>
    </message>
    <message>
        <source>Whether prices, promotions, holidays and closed days that are known ahead take part. They do only where that would have helped on your newest periods.</source>
        <translation>Ob vorab bekannte Preise, Aktionen, Feiertage und Schließtage teilnehmen. Sie tun es nur, wo es auf Ihren neuesten Perioden geholfen hätte.</translation>
    </message>
    <message>
        <source>Learn on from your sales</source>
        <translation>Aus Ihren Verkäufen weiterlernen</translation>
    </message>
    <message>
        <source>Lets the network learn your items&apos; own ways before it forecasts. What it learned is taken only where it forecasts the newest periods better, which it does not learn from.</source>
        <translation>Lässt das Netz vor der Prognose die Eigenheiten Ihrer Artikel lernen. Das Gelernte gilt nur, wo es die neuesten Perioden besser vorhersagt, von denen es nicht lernt.</translation>
    </message>
    <message>
        <source>As it was shipped</source>
        <translation>Wie ausgeliefert</translation>
    </message>
    <message>
        <source>A little, in seconds</source>
        <translation>Ein wenig, in Sekunden</translation>
    </message>
    <message>
        <source>All it can, in minutes</source>
        <translation>So viel es kann, in Minuten</translation>
    </message>
    <message>
        <source>Minutes of learning</source>
        <translation>Minuten zum Lernen</translation>
    </message>
    <message>
        <source>How long learning may take at most on an ordinary machine with two cores; it ends earlier when it no longer helps.</source>
        <translation>Wie lange das Lernen auf einem gewöhnlichen Rechner mit zwei Kernen höchstens dauern darf; es endet früher, wenn es nicht mehr hilft.</translation>
    </message>
    <message>
        <source>Items better than seasonal naive</source>
        <translation>Artikel besser als der Vorsaisonwert</translation>
    </message>
    <message>
        <source>Learning on did not make the forecasts of the held-out periods surely better (change of the loss %1 %, give or take %2 %), so the network stays as it was shipped.</source>
        <translation>Das Weiterlernen machte die Prognosen der zurückgehaltenen Perioden nicht sicher besser (Änderung des Lernfehlers %1 %, plus/minus %2 %), daher bleibt das Netz wie ausgeliefert.</translation>
    </message>
    <message>
        <source>Learning on lowered the loss on the held-out periods by %1 % (give or take %2 %), so forecasts take the network %3 % of the way to what it learned.</source>
        <translation>Das Weiterlernen senkte den Lernfehler auf den zurückgehaltenen Perioden um %1 % (plus/minus %2 %), daher gehen Prognosen %3 % des Weges zum Gelernten.</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>Wie ausgeliefert</translation>
    </message>
    <message>
        <source>The network learned on from the weights of another version of the program. Train it again, or delete its training.</source>
        <translation>Das Netz hat von den Gewichten einer anderen Programmversion aus weitergelernt. Trainieren Sie es neu oder löschen Sie sein Training.</translation>
    </message>
    <message>
        <source>Learning on from your sales: round %1 of %2</source>
        <translation>Weiterlernen aus Ihren Verkäufen: Runde %1 von %2</translation>
    </message>
    <message>
        <source>No item has enough history to learn on from. The pre-trained network forecasts as it came.</source>
        <translation>Kein Artikel hat genug Vergangenheit zum Weiterlernen. Das vortrainierte Netz prognostiziert wie ausgeliefert.</translation>
    </message>
    <message>
        <source>The history is too short for pieces of past errors: neighbouring periods resemble each other as is usual.</source>
        <translation>Die Vergangenheit ist zu kurz für Stücke früherer Fehler: Benachbarte Perioden ähneln einander wie üblich.</translation>
    </message>
    <message>
        <source>Block bootstrap</source>
        <translation>Block-Bootstrap</translation>
    </message>
    <message>
        <source>Pre-trained decoder</source>
        <translation>Vortrainierter Decoder</translation>
    </message>
    <message>
        <source>Adversarial network (GAN)</source>
        <translation>Gegnerisches Netz (GAN)</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <source>The forecast holds none of these items. Forecast again, then look here.</source>
        <translation>Die Prognose enthält keinen dieser Artikel. Erstellen Sie sie neu und sehen Sie dann hier nach.</translation>
    </message>
    <message>
        <source>This forecast was made by an older version, which kept only the numbers that agree: forecast again.</source>
        <translation>Diese Prognose stammt aus einer älteren Version, die nur die abgestimmten Zahlen aufbewahrte: Erstellen Sie die Prognose neu.</translation>
    </message>
    <message>
        <source>There is no forecast yet whose sums could be made to agree. Forecast first.</source>
        <translation>Es gibt noch keine Prognose, deren Summen abgestimmt werden könnten. Erstellen Sie zuerst eine Prognose.</translation>
    </message>
    <message>
        <source>Reading the series</source>
        <translation>Reihen werden gelesen</translation>
    </message>
    <message>
        <source>No series is long enough to hold %1 periods back and still have as many before them. Ask for a shorter horizon.</source>
        <translation>Keine Reihe ist lang genug, um %1 Perioden zurückzuhalten und davor noch einmal so viele zu haben. Wählen Sie einen kürzeren Horizont.</translation>
    </message>
    <message>
        <source>Measuring: %1</source>
        <translation>Messung: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Each period on its own</source>
        <translation>Jede Periode für sich</translation>
    </message>
    <message>
        <source>The block bootstrap was most like your real sales; it is used.</source>
        <translation>Der Block-Bootstrap war Ihren echten Verkäufen am ähnlichsten; er wird verwendet.</translation>
    </message>
    <message>
        <source>The pre-trained decoder was most like your real sales; it is used.</source>
        <translation>Der vortrainierte Decoder war Ihren echten Verkäufen am ähnlichsten; er wird verwendet.</translation>
    </message>
    <message>
        <source>The adversarial network was most like your real sales; it is used.</source>
        <translation>Das gegnerische Netz war Ihren echten Verkäufen am ähnlichsten; es wird verwendet.</translation>
    </message>
    <message>
        <source>The networks library is not installed.</source>
        <translation>Die Netzbibliothek ist nicht installiert.</translation>
    </message>
    <message>
        <source>The weights of the pre-trained decoder are missing. Install the program again.</source>
        <translation>Die Gewichte des vortrainierten Decoders fehlen. Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>No adversarial network was trained in this project yet: comparing the ways trains one.</source>
        <translation>In diesem Projekt wurde noch kein gegnerisches Netz trainiert: Der Vergleich der Verfahren trainiert eines.</translation>
    </message>
    <message>
        <source>The block bootstrap has no values of its own.</source>
        <translation>Der Block-Bootstrap hat keine eigenen Werte.</translation>
    </message>
    <message>
        <source>The newest forecast has nothing of this item: forecast again.</source>
        <translation>Die neueste Prognose enthält nichts zu diesem Artikel: Erstellen Sie sie neu.</translation>
    </message>
    <message>
        <source>There is no forecast to draw scenarios around: forecast first.</source>
        <translation>Es gibt keine Prognose, um die sich Szenarien ziehen ließen: Erstellen Sie erst eine.</translation>
    </message>
    <message>
        <source>The model of the older forecast is not there any more, so the difference cannot be told apart.</source>
        <translation>Das Modell der älteren Prognose gibt es nicht mehr, daher lässt sich der Unterschied nicht aufteilen.</translation>
    </message>
    <message>
        <source>This model learns from all items together, and what it had learned was not kept, so what new sales and corrections did cannot be told apart.</source>
        <translation>Dieses Modell lernt aus allen Artikeln gemeinsam, und was es gelernt hatte, wurde nicht aufbewahrt; daher lässt sich nicht trennen, was neue Verkäufe und Berichtigungen bewirkt haben.</translation>
    </message>
    <message>
        <source>The model learned anew for the newer forecast: what its new weights changed stands under the rest.</source>
        <translation>Das Modell hat für die neuere Prognose neu gelernt: Was seine neuen Gewichte änderten, steht unter dem Rest.</translation>
    </message>
    <message>
        <source>price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>promotion</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>same winter peak</source>
        <translation>beide mit Winterspitze</translation>
    </message>
    <message>
        <source>same spring peak</source>
        <translation>beide mit Frühjahrsspitze</translation>
    </message>
    <message>
        <source>same summer peak</source>
        <translation>beide mit Sommerspitze</translation>
    </message>
    <message>
        <source>same autumn peak</source>
        <translation>beide mit Herbstspitze</translation>
    </message>
    <message>
        <source>same year-end peak</source>
        <translation>beide mit Spitze am Jahresende</translation>
    </message>
    <message>
        <source>both new</source>
        <translation>beide neu</translation>
    </message>
    <message>
        <source>both growing</source>
        <translation>beide wachsend</translation>
    </message>
    <message>
        <source>both declining</source>
        <translation>beide rückläufig</translation>
    </message>
    <message>
        <source>both no longer sold</source>
        <translation>beide nicht mehr verkauft</translation>
    </message>
    <message>
        <source>same category</source>
        <translation>gleiche Kategorie</translation>
    </message>
    <message>
        <source>both sell rarely</source>
        <translation>beide selten verkauft</translation>
    </message>
    <message>
        <source>both steady</source>
        <translation>beide stetig</translation>
    </message>
    <message>
        <source>both erratic</source>
        <translation>beide schwankend</translation>
    </message>
    <message>
        <source>promotions pull both</source>
        <translation>Aktionen ziehen bei beiden</translation>
    </message>
    <message>
        <source>similar price</source>
        <translation>ähnlicher Preis</translation>
    </message>
    <message>
        <source>sell about as much</source>
        <translation>verkaufen etwa gleich viel</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>ähnlicher Name</translation>
    </message>
    <message>
        <source>similar course of sales</source>
        <translation>ähnlicher Verlauf</translation>
    </message>
    <message>
        <source>This project has no forecast yet. Forecast first, then describe it.</source>
        <translation>Dieses Projekt hat noch keine Prognose. Erstellen Sie erst eine, dann lässt sie sich beschreiben.</translation>
    </message>
    <message>
        <source>The language %1 is not known. Choose en, zh or de.</source>
        <translation>Die Sprache %1 ist nicht bekannt. Wählen Sie en, zh oder de.</translation>
    </message>
    <message>
        <source>The forecast holds nothing of the category %1.</source>
        <translation>Die Prognose enthält nichts zur Kategorie %1.</translation>
    </message>
    <message>
        <source>No item matches %1.</source>
        <translation>Kein Artikel passt zu %1.</translation>
    </message>
    <message>
        <source>Putting the forecast in words</source>
        <translation>Prognose wird in Worte gefasst</translation>
    </message>
    <message>
        <source>Say of which items: --items, with * for any text.</source>
        <translation>Nennen Sie die Artikel: --items, mit * für beliebigen Text.</translation>
    </message>
    <message>
        <source>Learned shape: what the pre-trained network sees in the whole course</source>
        <translation>Gelernte Form: was das vortrainierte Netz im ganzen Verlauf sieht</translation>
    </message>
    <message>
        <source>A new item is forecast from those that have sold. There are %1 of them; it takes at least %2.</source>
        <translation>Ein neuer Artikel wird aus denen vorhergesagt, die sich verkauft haben. Davon gibt es %1; nötig sind mindestens %2.</translation>
    </message>
    <message>
        <source>From %1 items that are like it, in the course of %2 launches</source>
        <translation>Aus %1 ähnlichen Artikeln, im Verlauf von %2 Einführungen</translation>
    </message>
    <message>
        <source>same location</source>
        <translation>gleicher Standort</translation>
    </message>
    <message>
        <source>Nothing to learn: the weights came with the program</source>
        <translation>Nichts zu lernen: Die Gewichte kamen mit dem Programm</translation>
    </message>
    <message>
        <source>No round of learning on lowered the loss on the held-out periods, so the network stays as it was shipped.</source>
        <translation>Keine Runde des Weiterlernens hat den Lernfehler auf den zurückgehaltenen Perioden gesenkt, daher bleibt das Netz, wie es ausgeliefert wurde.</translation>
    </message>
    <message>
        <source>A planned item needs a code, by which its sales will be known.</source>
        <translation>Ein geplanter Artikel braucht eine Nummer, an der seine Verkäufe erkannt werden.</translation>
    </message>
    <message>
        <source>The price must be above 0. Leave it out where it is not known.</source>
        <translation>Der Preis muss über 0 liegen. Lassen Sie ihn weg, wo er nicht bekannt ist.</translation>
    </message>
    <message>
        <source>There is an item %1 already. Give the planned one a code of its own.</source>
        <translation>Einen Artikel %1 gibt es schon. Geben Sie dem geplanten eine eigene Nummer.</translation>
    </message>
    <message>
        <source>There is no planned item %1 in this project.</source>
        <translation>In diesem Projekt gibt es keinen geplanten Artikel %1.</translation>
    </message>
    <message>
        <source>Nothing can be checked: none of the hidden items has %1 periods after some others began to sell.</source>
        <translation>Nichts lässt sich prüfen: Keiner der verdeckten Artikel hat %1 Perioden, nachdem andere zu verkaufen begannen.</translation>
    </message>
    <message>
        <source>Forecasting hidden items</source>
        <translation>Verdeckte Artikel werden vorhergesagt</translation>
    </message>
    <message>
        <source>There is no group of features %1. There are size, trend, season, regularity, price, promotion, shape and representation.</source>
        <translation>Die Merkmalsgruppe %1 gibt es nicht. Es gibt size, trend, season, regularity, price, promotion, shape und representation.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written. Is the folder there, with space and the right to write?</source>
        <translation>%1 lässt sich nicht schreiben. Gibt es den Ordner, ist Platz da, und dürfen Sie hineinschreiben?</translation>
    </message>
    <message>
        <source>%1 is no day. Write it as 2026-12-01.</source>
        <translation>%1 ist kein Tag. Schreiben Sie ihn wie 2026-12-01.</translation>
    </message>
    <message>
        <source>Say which item is planned: --code; or --list, --delete CODE, --check.</source>
        <translation>Geben Sie an, welcher Artikel geplant ist: --code; oder --list, --delete CODE, --check.</translation>
    </message>
    <message>
        <source>From %1 items that are like it; the sales begin with all of them, so no launch was seen</source>
        <translation>Aus %1 ähnlichen Artikeln; die Daten beginnen mit allen, daher war keine Einführung zu sehen</translation>
    </message>
    <message>
        <source>The history is short for the network, so %1 % of the forecast is that of simpler ones.</source>
        <translation>Die Historie ist kurz für das Netz, daher stammen %1 % der Prognose von einfacheren Modellen.</translation>
    </message>
    <message>
        <source>Regression with %1 errors</source>
        <translation>Regression mit %1-Fehlern</translation>
    </message>
    <message>
        <source>%1 with drift</source>
        <translation>%1 mit Drift</translation>
    </message>
    <message>
        <source>%1 with non-zero mean</source>
        <translation>%1 mit Mittelwert ungleich null</translation>
    </message>
    <message>
        <source>%1 with zero mean</source>
        <translation>%1 mit Mittelwert null</translation>
    </message>
    <message>
        <source>Taking the histories apart</source>
        <translation>Verläufe werden zerlegt</translation>
    </message>
    <message>
        <source>Shows changed or synthetic copies of the histories while learning, for small data. They are made from the training part only; validation and forecasts see real sales.</source>
        <translation>Zeigt beim Lernen auch veränderte oder künstliche Verläufe, für wenige Daten. Sie entstehen nur aus dem Trainingsteil; Validierung und Prognosen sehen echte Verkäufe.</translation>
    </message>
    <message>
        <source>All four changes</source>
        <translation>Alle vier Veränderungen</translation>
    </message>
    <message>
        <source>Synthetic: block bootstrap</source>
        <translation>Künstlich: Block-Bootstrap</translation>
    </message>
    <message>
        <source>Synthetic: adversarial network (GAN)</source>
        <translation>Künstlich: gegnerisches Netz (GAN)</translation>
    </message>
    <message>
        <source>Synthetic: pre-trained decoder</source>
        <translation>Künstlich: vortrainierter Decoder</translation>
    </message>
    <message>
        <source>Synthetic, if it helps in a trial</source>
        <translation>Künstlich, falls es im Versuch hilft</translation>
    </message>
    <message>
        <source>Synthetic share</source>
        <translation>Künstlicher Anteil</translation>
    </message>
    <message>
        <source>The share of what the training shows that is synthetic, where the augmentation is a synthetic one.</source>
        <translation>Der Anteil des beim Training Gezeigten, der künstlich ist, wenn eine künstliche Anreicherung gewählt ist.</translation>
    </message>
    <message>
        <source>%1 possible futures were written in %2 seconds; %3 percent of the windows shown are such.</source>
        <translation>%1 mögliche Verläufe wurden in %2 Sekunden geschrieben; %3 Prozent der gezeigten Fenster sind solche.</translation>
    </message>
    <message>
        <source>Synthetic histories helped in a short training (validation loss %1 with, %2 without): they are shown.</source>
        <translation>Künstliche Verläufe halfen in einem kurzen Training (Validierungsverlust %1 mit, %2 ohne): Sie werden gezeigt.</translation>
    </message>
    <message>
        <source>Synthetic histories did not help in a short training (validation loss %1 with, %2 without): they are left out.</source>
        <translation>Künstliche Verläufe halfen in einem kurzen Training nicht (Validierungsverlust %1 mit, %2 ohne): Sie werden weggelassen.</translation>
    </message>
    <message>
        <source>Learning on lowered the loss on the held-out periods by %1 % (give or take %2 %), but by too little on the later of them or by some measure to be sure of the periods to come, so the network stays as it was shipped.</source>
        <translation>Das Weiterlernen senkte den Lernfehler auf den zurückgehaltenen Perioden um %1 % (± %2 %), auf den späteren davon oder nach einem der Maße aber zu wenig, um der kommenden Perioden sicher zu sein. Das Netz bleibt, wie es ausgeliefert wurde.</translation>
    </message>
    <message>
        <source>imported files</source>
        <translation>importierte Dateien</translation>
    </message>
    <message>
        <source>refused rows</source>
        <translation>abgelehnte Zeilen</translation>
    </message>
    <message>
        <source>items</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>item details by file</source>
        <translation>Artikelangaben je Datei</translation>
    </message>
    <message>
        <source>locations</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>series</source>
        <translation>Reihen</translation>
    </message>
    <message>
        <source>sales</source>
        <translation>Verkäufe</translation>
    </message>
    <message>
        <source>repeated sales</source>
        <translation>wiederholte Verkäufe</translation>
    </message>
    <message>
        <source>signal names</source>
        <translation>Signalnamen</translation>
    </message>
    <message>
        <source>signals</source>
        <translation>Signale</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>forecasts</source>
        <translation>Prognosen</translation>
    </message>
    <message>
        <source>forecast periods</source>
        <translation>Prognoseperioden</translation>
    </message>
    <message>
        <source>fitted models</source>
        <translation>angepasste Modelle</translation>
    </message>
    <message>
        <source>trainings</source>
        <translation>Trainings</translation>
    </message>
    <message>
        <source>weights of trainings</source>
        <translation>Gewichte von Trainings</translation>
    </message>
    <message>
        <source>unfinished trainings</source>
        <translation>unfertige Trainings</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>%1 (%2 rows can be read)</source>
        <translation>%1 (%2 Zeilen sind lesbar)</translation>
    </message>
    <message>
        <source>No item has enough history to check forecasts on.</source>
        <translation>Kein Artikel hat genug Vergangenheit, um Prognosen daran zu prüfen.</translation>
    </message>
    <message>
        <source>Sells like the cluster &quot;%1&quot; (%2 % likely), as far as that told anything of items that were left out</source>
        <translation>Verkauft sich wie die Gruppe „%1“ (zu %2 % wahrscheinlich), soweit das etwas über weggelassene Artikel aussagte</translation>
    </message>
    <message>
        <source>Nearest cluster: &quot;%1&quot; (%2 % likely); it told nothing of items that were left out, so it does not count</source>
        <translation>Nächste Gruppe: „%1“ (zu %2 % wahrscheinlich); über weggelassene Artikel sagte sie nichts aus, also zählt sie nicht</translation>
    </message>
    <message>
        <source>This forecast took the weights of training %1, which has been deleted since: forecast again.</source>
        <translation>Diese Prognose nahm die Gewichte von Training %1, das inzwischen gelöscht wurde: Prognostizieren Sie neu.</translation>
    </message>
    <message>
        <source>%1 first periods are to be known, but a launch has %2: something must be left to forecast.</source>
        <translation>%1 erste Perioden sollen bekannt sein, eine Einführung hat aber nur %2: Es muss etwas zu prognostizieren bleiben.</translation>
    </message>
    <message>
        <source>Only %1 periods of sales are known.</source>
        <translation>Nur %1 Perioden des Absatzes sind bekannt.</translation>
    </message>
    <message>
        <source>Its newest periods say nothing of how good the forecast is: too few are known, or nothing was sold.</source>
        <translation>Die neuesten Perioden sagen nichts über die Güte der Prognose: Zu wenige sind bekannt, oder es wurde nichts verkauft.</translation>
    </message>
    <message>
        <source>Tried on the newest periods, the forecast was off by %1 % of what was sold.</source>
        <translation>An den neuesten Perioden erprobt, lag die Prognose um %1 % des Absatzes daneben.</translation>
    </message>
    <message>
        <source>Planned products</source>
        <translation>Geplante Artikel</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Units expected</source>
        <translation>Erwartete Stück</translation>
    </message>
    <message>
        <source>These products do not sell yet. What is expected comes from products that are like them, and is a guess: it is in none of the sums before.</source>
        <translation>Diese Artikel werden noch nicht verkauft. Was erwartet wird, kommt von ähnlichen Artikeln und ist eine Vermutung: Es steckt in keiner der Summen davor.</translation>
    </message>
    <message>
        <source>The numbers are of the first %1 periods of each, from its first day on.</source>
        <translation>Die Zahlen gelten für die ersten %1 Perioden jedes Artikels ab seinem ersten Tag.</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Home</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::Actions</name>
    <message>
        <source>&amp;New project from a spreadsheet…</source>
        <translation>&amp;Neues Projekt aus einer Tabelle…</translation>
    </message>
    <message>
        <source>Choose a sales file; its columns are guessed and shown before anything is read</source>
        <translation>Wählen Sie eine Verkaufsdatei; ihre Spalten werden erkannt und gezeigt, bevor etwas eingelesen wird</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>Projekt ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a Shelfcast project file</source>
        <translation>Eine Shelfcast-Projektdatei öffnen</translation>
    </message>
    <message>
        <source>Open the &amp;sample project</source>
        <translation>B&amp;eispielprojekt öffnen</translation>
    </message>
    <message>
        <source>Real sales of a British gift shop, to look around</source>
        <translation>Echte Verkäufe eines britischen Geschenkeladens, zum Umsehen</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Keep a copy under another name and go on with it</source>
        <translation>Eine Kopie unter anderem Namen anlegen und mit ihr weiterarbeiten</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>Projekt &amp;schließen</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>Zurück zur Startseite</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Das Fenster schließen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Find items</source>
        <translation>&amp;Artikel suchen</translation>
    </message>
    <message>
        <source>Search items, SKU, category</source>
        <translation>Artikel, Nummer, Kategorie suchen</translation>
    </message>
    <message>
        <source>Zoom chart &amp;in</source>
        <translation>Diagramm ver&amp;größern</translation>
    </message>
    <message>
        <source>Show fewer periods</source>
        <translation>Weniger Perioden zeigen</translation>
    </message>
    <message>
        <source>Zoom chart &amp;out</source>
        <translation>Diagramm ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show more periods</source>
        <translation>Mehr Perioden zeigen</translation>
    </message>
    <message>
        <source>&amp;Reset chart</source>
        <translation>Diagramm &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Show the chart as at first</source>
        <translation>Das Diagramm wie am Anfang zeigen</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Add a spreadsheet to the project (Ctrl+I)</source>
        <translation>Eine Tabelle zum Projekt hinzufügen (Strg+I)</translation>
    </message>
    <message>
        <source>&amp;Forecast</source>
        <translation>&amp;Prognose erstellen</translation>
    </message>
    <message>
        <source>Forecast every item with the chosen model (F5)</source>
        <translation>Jeden Artikel mit dem gewählten Modell prognostizieren (F5)</translation>
    </message>
    <message>
        <source>&amp;Calendar and gaps…</source>
        <translation>&amp;Kalender und Lücken…</translation>
    </message>
    <message>
        <source>Weekly or monthly, what a day without a record means, the last unfinished period</source>
        <translation>Wöchentlich oder monatlich, was ein Tag ohne Eintrag heißt, die letzte unfertige Periode</translation>
    </message>
    <message>
        <source>&amp;PDF report…</source>
        <translation>&amp;PDF-Bericht…</translation>
    </message>
    <message>
        <source>A report for the meeting: summary, categories, top items</source>
        <translation>Ein Bericht für die Besprechung: Zusammenfassung, Kategorien, wichtigste Artikel</translation>
    </message>
    <message>
        <source>&amp;CSV…</source>
        <translation>&amp;CSV…</translation>
    </message>
    <message>
        <source>One row an item and period: history, forecast, ranges</source>
        <translation>Eine Zeile je Artikel und Periode: Vergangenheit, Prognose, Bereiche</translation>
    </message>
    <message>
        <source>&amp;Excel workbook…</source>
        <translation>&amp;Excel-Arbeitsmappe…</translation>
    </message>
    <message>
        <source>The same as a workbook with typed columns</source>
        <translation>Dasselbe als Arbeitsmappe mit typisierten Spalten</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modelle</translation>
    </message>
    <message>
        <source>Every model with its settings and source</source>
        <translation>Jedes Modell mit seinen Einstellungen und seiner Quelle</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>All keys on one page</source>
        <translation>Alle Tasten auf einer Seite</translation>
    </message>
    <message>
        <source>&amp;About Shelfcast</source>
        <translation>Ü&amp;ber Shelfcast</translation>
    </message>
    <message>
        <source>Version, licence, libraries</source>
        <translation>Version, Lizenz, Bibliotheken</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>&amp;Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Projekt</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Show the page %1</source>
        <translation>Die Seite „%1“ zeigen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::AttentionModel</name>
    <message>
        <source>Item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Forecast value</source>
        <translation>Prognosewert</translation>
    </message>
    <message>
        <source>Forecast units</source>
        <translation>Prognose in Stück</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::AxisFormat</name>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>MMM yyyy</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::Banner</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::BreakdownCard</name>
    <message>
        <source>Where the error is</source>
        <translation>Wo der Fehler liegt</translation>
    </message>
    <message>
        <source>Steps ahead</source>
        <translation>Schritte voraus</translation>
    </message>
    <message>
        <source>How the error grows the further the forecast looks</source>
        <translation>Wie der Fehler wächst, je weiter die Prognose blickt</translation>
    </message>
    <message>
        <source>Origins</source>
        <translation>Startpunkte</translation>
    </message>
    <message>
        <source>How the error differs between the points in time forecast from</source>
        <translation>Wie sich der Fehler zwischen den Startpunkten der Prognosen unterscheidet</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>A: items that bring the first 80 % of all money; B: those up to 95 %; C: the rest</source>
        <translation>A: Artikel, die die ersten 80 % des Geldes bringen; B: bis 95 %; C: der Rest</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>The categories with the most items</source>
        <translation>Die Kategorien mit den meisten Artikeln</translation>
    </message>
    <message>
        <source>%1 is measured on whole forecasts, not on single steps.</source>
        <translation>%1 wird an ganzen Prognosen gemessen, nicht an einzelnen Schritten.</translation>
    </message>
    <message>
        <source>no category</source>
        <translation>keine Kategorie</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a class and its number of series</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>Startpunkt</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::CategoryList</name>
    <message>
        <source>Rising and falling categories</source>
        <translation>Steigende und fallende Kategorien</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ChangeListModel</name>
    <message>
        <source>Item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Mainly</source>
        <translation>Vor allem</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::Changes</name>
    <message>
        <source>new sales</source>
        <translation>neue Verkäufe</translation>
    </message>
    <message>
        <source>corrected history</source>
        <translation>berichtigte Vergangenheit</translation>
    </message>
    <message>
        <source>price or promotion plan</source>
        <translation>Preis- oder Aktionsplan</translation>
    </message>
    <message>
        <source>other model</source>
        <translation>anderes Modell</translation>
    </message>
    <message>
        <source>overrides</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>kein Unterschied</translation>
    </message>
    <message>
        <source>%1 units: %2</source>
        <translation>%1 Stück: %2</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ChangesPanel</name>
    <message>
        <source>What changed, by item</source>
        <translation>Was sich geändert hat, je Artikel</translation>
    </message>
    <message>
        <source>Comparing the newest forecast with the one before…</source>
        <translation>Neueste Prognose wird mit der vorigen verglichen …</translation>
    </message>
    <message>
        <source>%1 to %2, the newest forecast beside the one before: %3</source>
        <translation>%1 bis %2, die neueste Prognose neben der vorigen: %3</translation>
    </message>
    <message>
        <source>From %1 to %2 units. %3</source>
        <translation>Von %1 auf %2 Stück. %3</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ChartLegend</name>
    <message>
        <source>sold</source>
        <translation>verkauft</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>model alone</source>
        <translation>Modell allein</translation>
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
        <translation>Vorsaison</translation>
    </message>
    <message>
        <source>promotion</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>out of stock</source>
        <translation>nicht vorrätig</translation>
    </message>
    <message>
        <source>stands out</source>
        <translation>sticht heraus</translation>
    </message>
    <message>
        <source>holiday or season</source>
        <translation>Feiertag oder Saison</translation>
    </message>
    <message>
        <source>new level</source>
        <translation>neues Niveau</translation>
    </message>
    <message>
        <source>no record</source>
        <translation>kein Eintrag</translation>
    </message>
    <message>
        <source>as models see it</source>
        <translation>wie Modelle es sehen</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ChartViews</name>
    <message>
        <source>Forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>History, forecast and its ranges</source>
        <translation>Vergangenheit, Prognose und ihre Bereiche</translation>
    </message>
    <message>
        <source>What the forecast is made of: level, trend, season, price and other drivers, in units</source>
        <translation>Woraus die Prognose besteht: Niveau, Trend, Saison, Preis und andere Einflussgrößen, in Stück</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Possible futures: lines whose periods belong together</source>
        <translation>Mögliche Zukünfte: Linien, deren Perioden zusammengehören</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ClassesCard</name>
    <message>
        <source>Value and evenness</source>
        <translation>Wert und Gleichmäßigkeit</translation>
    </message>
    <message>
        <source>ABC: how much of the revenue an item brings. XYZ: how evenly it sells.</source>
        <translation>ABC: wie viel vom Umsatz ein Artikel bringt. XYZ: wie gleichmäßig er verkauft wird.</translation>
    </message>
    <message>
        <source>Sells in nearly every period, in even amounts</source>
        <translation>Verkauft sich in fast jeder Periode, in gleichmäßigen Mengen</translation>
    </message>
    <message>
        <source>Sells in nearly every period, in uneven amounts</source>
        <translation>Verkauft sich in fast jeder Periode, in ungleichmäßigen Mengen</translation>
    </message>
    <message>
        <source>Sells now and then, in even amounts</source>
        <translation>Verkauft sich ab und zu, in gleichmäßigen Mengen</translation>
    </message>
    <message>
        <source>Sells now and then, in uneven amounts</source>
        <translation>Verkauft sich ab und zu, in ungleichmäßigen Mengen</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>The items that bring the first %1 of the revenue</source>
        <translation>Die Artikel, die die ersten %1 des Umsatzes bringen</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Up to %1 of the revenue</source>
        <translation>Bis %1 des Umsatzes</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>The rest</source>
        <translation>Der Rest</translation>
    </message>
    <message>
        <source>X even</source>
        <translation>X stetig</translation>
    </message>
    <message>
        <source>Varies by up to %1 of its mean</source>
        <translation>Schwankt um bis zu %1 des Mittels</translation>
    </message>
    <message>
        <source>Y varying</source>
        <translation>Y wechselnd</translation>
    </message>
    <message>
        <source>Z uneven</source>
        <translation>Z unstet</translation>
    </message>
    <message>
        <source>Varies by more, or nobody knows</source>
        <translation>Schwankt stärker, oder niemand weiß es</translation>
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
            <numerusform>%1: %Ln Artikel, %2 des Umsatzes. Klicken Sie, um ihn auszuwählen.</numerusform>
            <numerusform>%1: %Ln Artikel, %2 des Umsatzes. Klicken Sie, um sie auszuwählen.</numerusform>
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
        <translation>Was Artikel ähnlich macht. Jedes davon wiegt gleich viel.</translation>
    </message>
    <message>
        <source>How to group</source>
        <translation>Wie gruppiert wird</translation>
    </message>
    <message>
        <source>How groups are found. k-means is quick and good for most; the others are there to compare with.</source>
        <translation>Wie Gruppen gefunden werden. k-Means ist schnell und meist gut; die anderen sind zum Vergleichen da.</translation>
    </message>
    <message>
        <source>How many clusters</source>
        <translation>Wie viele Gruppen</translation>
    </message>
    <message>
        <source>The suggested number lies farthest apart and comes back when items are drawn anew; any other can be chosen.</source>
        <translation>Die vorgeschlagene Zahl liegt am weitesten auseinander und kommt wieder, wenn Artikel neu gezogen werden; jede andere ist wählbar.</translation>
    </message>
    <message>
        <source>Suggested number</source>
        <translation>Vorgeschlagene Zahl</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s)</source>
        <translation>
            <numerusform>%Ln Gruppe</numerusform>
            <numerusform>%Ln Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>Limits …</source>
        <translation>Grenzen …</translation>
    </message>
    <message>
        <source>Where A ends and B begins, X and Y, smooth and lumpy</source>
        <translation>Wo A endet und B beginnt, X und Y, gleichmäßig und stoßweise</translation>
    </message>
    <message>
        <source>Group items</source>
        <translation>Artikel gruppieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Compare by %Ln thing(s)</source>
        <translation>
            <numerusform>Nach %Ln Merkmal vergleichen</numerusform>
            <numerusform>Nach %Ln Merkmalen vergleichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare by: %1</source>
        <translation>Vergleichen nach: %1</translation>
    </message>
    <message>
        <source>Grouping …</source>
        <translation>Wird gruppiert …</translation>
    </message>
    <message>
        <source>Group again</source>
        <translation>Neu gruppieren</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ClusterMap</name>
    <message>
        <source>Map of items</source>
        <translation>Karte der Artikel</translation>
    </message>
    <message>
        <source>Items that are alike lie near each other. Click a name for a cluster, an item for itself, or draw a line around some of them.</source>
        <translation>Ähnliche Artikel liegen nah beieinander. Klicken Sie auf einen Namen für eine Gruppe, auf einen Artikel für ihn selbst, oder ziehen Sie eine Linie um einige.</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ClusterShapes</name>
    <message>
        <source>Typical course of each cluster</source>
        <translation>Typischer Verlauf jeder Gruppe</translation>
    </message>
    <message>
        <source>newest two years</source>
        <translation>letzte zwei Jahre</translation>
    </message>
    <message>
        <source>%1: sales of each month against the mean; the band holds the middle half of the items</source>
        <translation>%1: Absatz jedes Monats gegenüber dem Mittel; das Band umfasst die mittlere Hälfte der Artikel</translation>
    </message>
    <message>
        <source>%1: the newest two years against their mean; the band holds the middle half of the items</source>
        <translation>%1: die letzten zwei Jahre gegenüber ihrem Mittel; das Band umfasst die mittlere Hälfte der Artikel</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ClusterTableModel</name>
    <message>
        <source>Cluster %1: %2</source>
        <translation>Gruppe %1: %2</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Share of the revenue of the newest year</source>
        <translation>Anteil am Umsatz des letzten Jahres</translation>
    </message>
    <message>
        <source>The newest year against the year before, in the middle of the items</source>
        <translation>Das letzte Jahr gegenüber dem davor, beim mittleren Artikel</translation>
    </message>
    <message>
        <source>How much of what moves is the season: 0 none, 1 all</source>
        <translation>Wie viel der Bewegung die Saison ist: 0 nichts, 1 alles</translation>
    </message>
    <message>
        <source>How far single periods lie from trend and season, as a share of the mean</source>
        <translation>Wie weit einzelne Perioden von Trend und Saison abweichen, als Anteil am Mittel</translation>
    </message>
    <message>
        <source>Sales of promoted periods against what was to be expected: 1 is no effect</source>
        <translation>Absatz der Aktionsperioden gegenüber dem Erwarteten: 1 ist keine Wirkung</translation>
    </message>
    <message>
        <source>Items that were in another cluster the time before</source>
        <translation>Artikel, die beim letzten Mal in einer anderen Gruppe waren</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Wachstum</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>Saison</translation>
    </message>
    <message>
        <source>Volatility</source>
        <translation>Schwankung</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Moved in</source>
        <translation>Zugänge</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ClustersPage</name>
    <message>
        <source>The sales have changed since these clusters were made. Group again to have them up to date.</source>
        <translation>Die Verkäufe haben sich seit der Gruppierung geändert. Gruppieren Sie neu, um sie auf den Stand zu bringen.</translation>
    </message>
    <message>
        <source>Typical course of each cluster</source>
        <translation>Typischer Verlauf jeder Gruppe</translation>
    </message>
    <message>
        <source>No sales yet</source>
        <translation>Noch keine Verkäufe</translation>
    </message>
    <message>
        <source>Import a spreadsheet with sales; then items that sell alike can be grouped here.</source>
        <translation>Importieren Sie eine Tabelle mit Verkäufen; dann lassen sich hier ähnlich verkaufte Artikel gruppieren.</translation>
    </message>
    <message>
        <source>Import a spreadsheet</source>
        <translation>Tabelle importieren</translation>
    </message>
    <message>
        <source>Grouping the items …</source>
        <translation>Artikel werden gruppiert …</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>The bar below shows how far it is.</source>
        <translation>Die Leiste unten zeigt, wie weit es ist.</translation>
    </message>
    <message>
        <source>Which products behave alike?</source>
        <translation>Welche Artikel verhalten sich ähnlich?</translation>
    </message>
    <message>
        <source>Items are compared by trend, season, regularity and shape, put into groups, and the groups are named in words. Nothing needs to be set.</source>
        <translation>Artikel werden nach Trend, Saison, Regelmäßigkeit und Verlauf verglichen, in Gruppen geteilt, und die Gruppen in Worten benannt. Nichts muss eingestellt werden.</translation>
    </message>
    <message>
        <source>Group items</source>
        <translation>Artikel gruppieren</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ClustersViewModel</name>
    <message>
        <source>Reading the clusters</source>
        <translation>Gruppen werden gelesen</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Gruppen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) grouped in %1 s.</source>
        <translation>
            <numerusform>%Ln Artikel in %1 s gruppiert.</numerusform>
            <numerusform>%Ln Artikel in %1 s gruppiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>All items</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Cluster: %1</source>
        <translation>Gruppe: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) from the map</source>
        <translation>
            <numerusform>%Ln Artikel aus der Karte</numerusform>
            <numerusform>%Ln Artikel aus der Karte</numerusform>
        </translation>
    </message>
    <message>
        <source>Class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>Demand: %1</source>
        <translation>Nachfrage: %1</translation>
    </message>
    <message>
        <source>Moved to another cluster</source>
        <translation>In eine andere Gruppe gewechselt</translation>
    </message>
    <message>
        <source>Far from the others of their cluster</source>
        <translation>Weit von den anderen der Gruppe</translation>
    </message>
    <message>
        <source>Export of clusters</source>
        <translation>Export der Gruppen</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Nach %1 geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s) (suggested)</source>
        <translation>
            <numerusform>%Ln Gruppe (vorgeschlagen)</numerusform>
            <numerusform>%Ln Gruppen (vorgeschlagen)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s)</source>
        <translation>
            <numerusform>%Ln Gruppe</numerusform>
            <numerusform>%Ln Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>silhouette %1</source>
        <translation>Silhouette %1</translation>
    </message>
    <message>
        <source>stability %1</source>
        <translation>Stabilität %1</translation>
    </message>
    <message>
        <source>Limits between classes</source>
        <translation>Grenzen zwischen Klassen</translation>
    </message>
    <message>
        <source>A brings</source>
        <translation>A bringt</translation>
    </message>
    <message>
        <source>Share of the revenue that the items of class A bring together</source>
        <translation>Anteil am Umsatz, den die Artikel der Klasse A zusammen bringen</translation>
    </message>
    <message>
        <source>A and B bring</source>
        <translation>A und B bringen</translation>
    </message>
    <message>
        <source>Share of the revenue that the items of classes A and B bring together</source>
        <translation>Anteil am Umsatz, den die Artikel der Klassen A und B zusammen bringen</translation>
    </message>
    <message>
        <source>X varies up to</source>
        <translation>X schwankt bis</translation>
    </message>
    <message>
        <source>Standard deviation of the sales of a period as a share of their mean</source>
        <translation>Standardabweichung des Absatzes einer Periode als Anteil am Mittel</translation>
    </message>
    <message>
        <source>Y varies up to</source>
        <translation>Y schwankt bis</translation>
    </message>
    <message>
        <source>Rare from (ADI)</source>
        <translation>Selten ab (ADI)</translation>
    </message>
    <message>
        <source>Periods from one sale to the next, on average; 1.32 by Syntetos, Boylan and Croston (2005)</source>
        <translation>Perioden von einem Verkauf zum nächsten, im Mittel; 1,32 nach Syntetos, Boylan und Croston (2005)</translation>
    </message>
    <message>
        <source>Uneven from (CV²)</source>
        <translation>Unstet ab (CV²)</translation>
    </message>
    <message>
        <source>Squared variation of the sales that are not zero; 0.49 by the same authors</source>
        <translation>Quadrierte Schwankung der Verkäufe, die nicht null sind; 0,49 nach denselben Autoren</translation>
    </message>
    <message>
        <source>Far from its cluster from</source>
        <translation>Weit von der Gruppe ab</translation>
    </message>
    <message>
        <source>Beyond the third quartile of the distances in its cluster, in widths of the middle half</source>
        <translation>Jenseits des dritten Quartils der Abstände in der Gruppe, in Breiten der mittleren Hälfte</translation>
    </message>
    <message>
        <source>Group again</source>
        <translation>Neu gruppieren</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Usual limits</source>
        <translation>Übliche Grenzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ColumnModel</name>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln location(s)</source>
        <translation>
            <numerusform>%Ln Standort</numerusform>
            <numerusform>%Ln Standorte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 cells is/are empty</source>
        <translation>
            <numerusform>%Ln von %1 Zellen ist leer</numerusform>
            <numerusform>%Ln von %1 Zellen sind leer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is: %2</source>
        <translation>%1 ist: %2</translation>
    </message>
    <message>
        <source>Column in the file</source>
        <translation>Spalte in der Datei</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>wie geschrieben</translation>
    </message>
    <message>
        <source>as read</source>
        <translation>wie gelesen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Auffälligkeiten</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::CompareCard</name>
    <message>
        <source>Compare clusters</source>
        <translation>Gruppen vergleichen</translation>
    </message>
    <message>
        <source>Clusters side by side</source>
        <translation>Gruppen nebeneinander</translation>
    </message>
    <message>
        <source>Opens the forecasts with only these items in the list</source>
        <translation>Öffnet die Prognosen mit nur diesen Artikeln in der Liste</translation>
    </message>
    <message>
        <source>Export CSV …</source>
        <translation>CSV exportieren …</translation>
    </message>
    <message>
        <source>Writes the selected items with their cluster, classes and figures</source>
        <translation>Schreibt die ausgewählten Artikel mit Gruppe, Klassen und Kennzahlen</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Selects all items again</source>
        <translation>Wählt wieder alle Artikel aus</translation>
    </message>
    <message>
        <source>Show all in Forecast</source>
        <translation>Alle in der Prognose zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln item(s) in Forecast</source>
        <translation>
            <numerusform>%Ln Artikel in der Prognose zeigen</numerusform>
            <numerusform>%Ln Artikel in der Prognose zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Export clusters</source>
        <translation>Gruppen exportieren</translation>
    </message>
    <message>
        <source>clusters.csv</source>
        <translation>Gruppen.csv</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ComparedPanel</name>
    <message>
        <source>What was compared</source>
        <translation>Was verglichen wurde</translation>
    </message>
    <message>
        <source>%1 (taken)</source>
        <translation>%1 (genommen)</translation>
    </message>
    <message>
        <source>%1 of %2, lower is better</source>
        <translation>%1 von %2, kleiner ist besser</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ComparisonDialog</name>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>How far the quantiles of single periods lie from the real ones, in spreads of these. 0 is the same.</source>
        <translation>Wie weit die Quantile einzelner Perioden von den echten liegen, in deren Streuungen. 0 ist gleich.</translation>
    </message>
    <message>
        <source>Nothing sold</source>
        <translation>Nichts verkauft</translation>
    </message>
    <message>
        <source>Share of periods without a sale, made less real.</source>
        <translation>Anteil der Perioden ohne Verkauf, erzeugt minus echt.</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>How far the autocorrelations lie from the real ones. 0 is the same.</source>
        <translation>Wie weit die Autokorrelationen von den echten liegen. 0 ist gleich.</translation>
    </message>
    <message>
        <source>Told apart</source>
        <translation>Unterschieden</translation>
    </message>
    <message>
        <source>How often a small classifier tells which one of a real and a made future is made. 50 % is by chance.</source>
        <translation>Wie oft ein kleiner Klassifikator von einer echten und einer erzeugten Zukunft die erzeugte erkennt. 50 % ist Zufall.</translation>
    </message>
    <message>
        <source>Teaches</source>
        <translation>Lehrwert</translation>
    </message>
    <message>
        <source>Error of a small forecaster that learned from made futures over that of one that learned from real ones, both tested on real ones. 1 is as good.</source>
        <translation>Fehler eines kleinen Prognosemodells, das von erzeugten Zukünften lernte, geteilt durch den eines von echten gelernten, beide an echten geprüft. 1 ist gleich gut.</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>Error of the sum over the horizon as a distribution (CRPS), as a share of the usual sales. Lower is better.</source>
        <translation>Fehler der Summe über den Horizont als Verteilung (CRPS), als Anteil am üblichen Absatz. Kleiner ist besser.</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>All of these together. The lowest wins.</source>
        <translation>Alle zusammen. Das kleinste gewinnt.</translation>
    </message>
    <message>
        <source>Compare ways of making scenarios</source>
        <translation>Verfahren für Szenarien vergleichen</translation>
    </message>
    <message>
        <source>Realism of each way</source>
        <translation>Echtheit jedes Verfahrens</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Neu vergleichen</translation>
    </message>
    <message>
        <source>Compare now</source>
        <translation>Jetzt vergleichen</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>The ways have not been compared on your sales yet.</source>
        <translation>Die Verfahren wurden an Ihren Verkäufen noch nicht verglichen.</translation>
    </message>
    <message>
        <source>Each way makes futures of the past: what came after is known, and it is measured how much they look like it. The adversarial network is trained for it. That takes two to four minutes; you can go on working.</source>
        <translation>Jedes Verfahren erzeugt Zukünfte der Vergangenheit: Was danach kam, ist bekannt, und gemessen wird, wie ähnlich sie dem sehen. Das gegnerische Netz wird dafür trainiert. Das dauert zwei bis vier Minuten; Sie können weiterarbeiten.</translation>
    </message>
    <message>
        <source>%1 real futures of %2 periods from %3 items, each beside %4 made ones.</source>
        <translation>%1 echte Zukünfte von %2 Perioden aus %3 Artikeln, jede neben %4 erzeugten.</translation>
    </message>
    <message>
        <source>The data have changed since.</source>
        <translation>Die Daten haben sich seither geändert.</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>%1, its own values</source>
        <translation>%1, eigene Werte</translation>
    </message>
    <message>
        <source>%1 (used)</source>
        <translation>%1 (verwendet)</translation>
    </message>
    <message>
        <source>Teaches: a small forecaster learned from the made futures and was tested on real ones; this is its error over that of one that learned from real ones. 1 is as good. Told apart: how often a classifier finds the made one of a pair; 50 % is by chance. The lowest distance wins.</source>
        <translation>Lehrt: Ein kleines Prognosemodell lernte aus den erzeugten Verläufen und wurde an echten geprüft; gezeigt ist sein Fehler geteilt durch den eines Modells, das aus echten lernte. 1 ist ebenso gut. Unterschieden: wie oft ein Klassifikator den erzeugten von zweien findet; 50 % ist Zufall. Der kleinste Abstand gewinnt.</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ComponentsChart</name>
    <message>
        <source>Parts of the forecast</source>
        <translation>Teile der Prognose</translation>
    </message>
    <message>
        <source>Wheel or + and − zoom, drag or Shift+arrows move, 0 shows the start view, arrows walk through the periods</source>
        <translation>Mausrad oder + und − vergrößern, Ziehen oder Umschalt+Pfeile verschieben, 0 zeigt die Anfangsansicht, Pfeile gehen durch die Perioden</translation>
    </message>
    <message>
        <source>%1: %2 in %3</source>
        <translation>%1: %2 in %3</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::CountCurves</name>
    <message>
        <source>How many clusters</source>
        <translation>Wie viele Gruppen</translation>
    </message>
    <message>
        <source>%1 clusters: silhouette %2, stability %3, gap %4</source>
        <translation>%1 Gruppen: Silhouette %2, Stabilität %3, Gap %4</translation>
    </message>
    <message>
        <source>Silhouette: how far apart</source>
        <translation>Silhouette: Trennung</translation>
    </message>
    <message>
        <source>Stability in resamples</source>
        <translation>Stabilität (Ziehungen)</translation>
    </message>
    <message>
        <source>Gap to no groups</source>
        <translation>Gap gegen Zufall</translation>
    </message>
    <message>
        <source>%1 clusters: silhouette %2, stability %3, gap %4 (give or take %5). Click to group the items so.</source>
        <translation>%1 Gruppen: Silhouette %2, Stabilität %3, Gap %4 (plus/minus %5). Klicken Sie, um so zu gruppieren.</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::CoverageCard</name>
    <message>
        <source>Do the intervals hold?</source>
        <translation>Halten die Intervalle?</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::CoveragePlot</name>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>An 80 % interval should hold 80 % of what came. On the dashed line it does; below it the intervals are too narrow, above it too wide.</source>
        <translation>Ein 80-%-Intervall soll 80 % des Eingetretenen enthalten. Auf der gestrichelten Linie tut es das; darunter sind die Intervalle zu eng, darüber zu weit.</translation>
    </message>
    <message>
        <source>Dashed: as promised · below: too narrow · above: too wide</source>
        <translation>Gestrichelt: Soll · darunter zu eng, darüber zu weit</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a model and its error</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 interval holds: %2</source>
        <translation>%1-Intervall enthält: %2</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>Intervall</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::DataOverview</name>
    <message>
        <source>Import a file</source>
        <translation>Datei importieren</translation>
    </message>
    <message>
        <source>Brings newer sales in; what they correct is corrected, nothing is counted twice</source>
        <translation>Bringt neuere Verkäufe ein; was sie berichtigen, wird berichtigt, nichts wird doppelt gezählt</translation>
    </message>
    <message>
        <source>Replace …</source>
        <translation>Ersetzen …</translation>
    </message>
    <message>
        <source>Takes another file in the place of the selected one</source>
        <translation>Nimmt eine andere Datei anstelle der ausgewählten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Takes the selected import back; what older files said of the same days holds again. Can be undone.</source>
        <translation>Nimmt den ausgewählten Import zurück; was ältere Dateien über dieselben Tage sagten, gilt wieder. Lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Imported files</source>
        <translation>Importierte Dateien</translation>
    </message>
    <message>
        <source>How healthy the data are</source>
        <translation>Wie gesund die Daten sind</translation>
    </message>
    <message>
        <source>Calendar and gaps …</source>
        <translation>Kalender und Lücken …</translation>
    </message>
    <message>
        <source>Periods, season, what a missing record means, wild values</source>
        <translation>Perioden, Saison, was ein fehlender Eintrag heißt, extreme Werte</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
    </message>
    <message>
        <source>Writes the rows with their reasons to a file, to correct them in a spreadsheet</source>
        <translation>Schreibt die Zeilen mit ihren Gründen in eine Datei, um sie in einer Tabellenkalkulation zu berichtigen</translation>
    </message>
    <message>
        <source>Rows that could not be used</source>
        <translation>Nicht verwendbare Zeilen</translation>
    </message>
    <message>
        <source>Save the rows that could not be used</source>
        <translation>Nicht verwendbare Zeilen speichern</translation>
    </message>
    <message>
        <source>refused rows.csv</source>
        <translation>abgewiesene Zeilen.csv</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 could not be used</source>
        <translation>
            <numerusform>%Ln Zeile von %1 war nicht verwendbar</numerusform>
            <numerusform>%Ln Zeilen von %1 waren nicht verwendbar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::DataPage</name>
    <message>
        <source>No sales yet</source>
        <translation>Noch keine Verkäufe</translation>
    </message>
    <message>
        <source>Import a spreadsheet with your sales: CSV, XLSX, ODS or XLS. You can also drop it on the window. You will see what was understood before anything is changed.</source>
        <translation>Importieren Sie eine Tabelle mit Ihren Verkäufen: CSV, XLSX, ODS oder XLS. Sie können sie auch auf das Fenster ziehen. Sie sehen, was verstanden wurde, bevor sich etwas ändert.</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Datei importieren</translation>
    </message>
    <message>
        <source>Choose the file that takes its place</source>
        <translation>Wählen Sie die Datei, die an die Stelle tritt</translation>
    </message>
    <message>
        <source>Spreadsheets (*.csv *.tsv *.txt *.gz *.xlsx *.ods *.xls);;All files (*)</source>
        <translation>Tabellen (*.csv *.tsv *.txt *.gz *.xlsx *.ods *.xls);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::DataViewModel</name>
    <message>
        <source>Reading the sources</source>
        <translation>Quellen werden gelesen</translation>
    </message>
    <message>
        <source>Periods: %1</source>
        <translation>Perioden: %1</translation>
    </message>
    <message>
        <source>season of %1</source>
        <translation>Saison: %1</translation>
    </message>
    <message>
        <source>no season</source>
        <translation>keine Saison</translation>
    </message>
    <message>
        <source>second season of %1</source>
        <translation>zweite Saison: %1</translation>
    </message>
    <message>
        <source>no record means no sale</source>
        <translation>kein Eintrag heißt kein Verkauf</translation>
    </message>
    <message>
        <source>no record means not known</source>
        <translation>kein Eintrag heißt nicht bekannt</translation>
    </message>
    <message>
        <source>an incomplete last period is used</source>
        <translation>eine unvollständige letzte Periode wird verwendet</translation>
    </message>
    <message>
        <source>an incomplete last period waits</source>
        <translation>eine unvollständige letzte Periode wartet</translation>
    </message>
    <message>
        <source>wild values are capped</source>
        <translation>extreme Werte werden gekappt</translation>
    </message>
    <message>
        <source>outliers are replaced</source>
        <translation>Ausreißer werden ersetzt</translation>
    </message>
    <message>
        <source>earlier sales are brought to the new level</source>
        <translation>frühere Verkäufe werden auf das neue Niveau gebracht</translation>
    </message>
    <message>
        <source>missing periods are filled</source>
        <translation>fehlende Perioden werden aufgefüllt</translation>
    </message>
    <message>
        <source>holidays of %1</source>
        <translation>Feiertage: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s) settled</source>
        <translation>
            <numerusform>%Ln Auffälligkeit entschieden</numerusform>
            <numerusform>%Ln Auffälligkeiten entschieden</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the refused rows</source>
        <translation>Abgewiesene Zeilen werden gelesen</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 wird gespeichert</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 gespeichert.</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::Dendrogram</name>
    <message>
        <source>Tree of groups</source>
        <translation>Baum der Gruppen</translation>
    </message>
    <message>
        <source>Groups that join low down are alike; the dashed line is where the tree is cut into clusters. Below, how many items each branch holds.</source>
        <translation>Gruppen, die sich weit unten verbinden, sind ähnlich; an der gestrichelten Linie wird der Baum in Gruppen geschnitten. Darunter, wie viele Artikel jeder Ast hält.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln branch(es), cut into %1 clusters</source>
        <translation>
            <numerusform>%Ln Ast, in %1 Gruppen geschnitten</numerusform>
            <numerusform>%Ln Äste, in %1 Gruppen geschnitten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ErrorLines</name>
    <message>
        <source>Error lines</source>
        <translation>Fehlerlinien</translation>
    </message>
    <message>
        <source>How far each model is off, step by step. Point at a step, or press the arrow keys, to read the figures.</source>
        <translation>Wie weit jedes Modell daneben liegt, Schritt für Schritt. Zeigen Sie auf einen Schritt oder drücken Sie die Pfeiltasten, um die Werte zu lesen.</translation>
    </message>
    <message>
        <source>Lower is closer to what was sold.</source>
        <translation>Niedriger ist näher am Verkauften.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a model and its error</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>axis, its label, the models&apos; figures</comment>
        <translation>%1 %2: %3</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::EvaluationForm</name>
    <message>
        <source>Evaluate models</source>
        <translation>Modelle bewerten</translation>
    </message>
    <message>
        <source>Forecasts the past from several points in time, as if it was not known, and compares with what was sold.</source>
        <translation>Prognostiziert die Vergangenheit von mehreren Zeitpunkten aus, als wäre sie unbekannt, und vergleicht mit dem Verkauften.</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>Runs in the background; the bar below shows how far it is and can stop it</source>
        <translation>Läuft im Hintergrund; die Leiste unten zeigt, wie weit es ist, und kann es stoppen</translation>
    </message>
    <message>
        <source>Models to evaluate</source>
        <translation>Zu bewertende Modelle</translation>
    </message>
    <message>
        <source>How many periods ahead each forecast looks</source>
        <translation>Wie viele Perioden jede Prognose vorausblickt</translation>
    </message>
    <message>
        <source>From how many past points in time to forecast, a horizon apart. More make the figures surer and take longer</source>
        <translation>Von wie vielen vergangenen Zeitpunkten aus prognostiziert wird, je einen Horizont auseinander. Mehr machen die Werte sicherer und dauern länger</translation>
    </message>
    <message>
        <source>all items</source>
        <translation>alle Artikel</translation>
    </message>
    <message>
        <source>Evaluate some items only: a pattern of item numbers, * stands for anything (A-*)</source>
        <translation>Nur einige Artikel bewerten: ein Muster von Artikelnummern, * steht für alles (A-*)</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Horizont</translation>
    </message>
    <message>
        <source>Origins</source>
        <translation>Startpunkte</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Fit only once</source>
        <translation>Nur einmal anpassen</translation>
    </message>
    <message>
        <source>Models that fit each item alone are fitted before the first point in time only, and take newer sales in without a new fit: quicker, and how they do when nobody fits them anew. Models that learn from all items together always learn once.</source>
        <translation>Modelle, die jeden Artikel für sich anpassen, werden nur vor dem ersten Zeitpunkt angepasst und nehmen neuere Verkäufe ohne neue Anpassung auf: schneller, und so, wie sie sind, wenn niemand sie neu anpasst. Modelle, die von allen Artikeln zusammen lernen, lernen immer nur einmal.</translation>
    </message>
    <message>
        <source>%1 (usual)</source>
        <translation>%1 (üblich)</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>wie üblich</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::EvaluationPage</name>
    <message>
        <source>Evaluating…</source>
        <translation>Wird bewertet …</translation>
    </message>
    <message>
        <source>Each model forecasts the past. The bar below shows how far it is; the results appear here.</source>
        <translation>Jedes Modell prognostiziert die Vergangenheit. Die Leiste unten zeigt, wie weit es ist; die Ergebnisse erscheinen hier.</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Wird gemessen …</translation>
    </message>
    <message>
        <source>Reading the forecasts of the last evaluation.</source>
        <translation>Die Prognosen der letzten Bewertung werden gelesen.</translation>
    </message>
    <message>
        <source>No evaluation yet</source>
        <translation>Noch keine Bewertung</translation>
    </message>
    <message>
        <source>Tick models on the left and press Evaluate. They forecast the past as if it was not known, and here stands which is closest, for which items, and how sure that is.</source>
        <translation>Haken Sie links Modelle an und drücken Sie „Bewerten“. Sie prognostizieren die Vergangenheit, als wäre sie unbekannt, und hier steht, welches am genauesten ist, für welche Artikel und wie sicher das ist.</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::EvaluationViewModel</name>
    <message>
        <source>Open a project first.</source>
        <translation>Öffnen Sie erst ein Projekt.</translation>
    </message>
    <message>
        <source>Reading the items</source>
        <translation>Artikel werden gelesen</translation>
    </message>
    <message>
        <source>Import your sales first.</source>
        <translation>Importieren Sie erst Ihre Verkäufe.</translation>
    </message>
    <message>
        <source>Choose at least one model.</source>
        <translation>Wählen Sie mindestens ein Modell.</translation>
    </message>
    <message>
        <source>An evaluation is running.</source>
        <translation>Eine Bewertung läuft.</translation>
    </message>
    <message>
        <source>%1 needs the networks library.</source>
        <translation>%1 braucht die Netzbibliothek.</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Bewertung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln series evaluated: %1 is closest.</source>
        <translation>
            <numerusform>%Ln Reihe bewertet: %1 ist am genauesten.</numerusform>
            <numerusform>%Ln Reihen bewertet: %1 ist am genauesten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Measuring the forecasts</source>
        <translation>Prognosen werden gemessen</translation>
    </message>
    <message>
        <source>Deleting an evaluation</source>
        <translation>Bewertung wird gelöscht</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::FindingModel</name>
    <message>
        <source>Leave it unknown</source>
        <translation>Unbekannt lassen</translation>
    </message>
    <message>
        <source>Models see that nobody knows what was sold</source>
        <translation>Modelle sehen, dass niemand weiß, was verkauft wurde</translation>
    </message>
    <message>
        <source>Fill in %1</source>
        <translation>%1 einsetzen</translation>
    </message>
    <message>
        <source>Models see what its season and its neighbours say</source>
        <translation>Modelle sehen, was Saison und Nachbarn sagen</translation>
    </message>
    <message>
        <source>As all gaps: fill in</source>
        <translation>Wie alle Lücken: auffüllen</translation>
    </message>
    <message>
        <source>As all gaps: leave unknown</source>
        <translation>Wie alle Lücken: unbekannt lassen</translation>
    </message>
    <message>
        <source>What holds for the whole project</source>
        <translation>Was für das ganze Projekt gilt</translation>
    </message>
    <message>
        <source>Use as it is</source>
        <translation>So verwenden, wie es ist</translation>
    </message>
    <message>
        <source>Models see both levels and find their own way</source>
        <translation>Modelle sehen beide Niveaus und finden sich selbst zurecht</translation>
    </message>
    <message>
        <source>Bring what came before to the new level</source>
        <translation>Das Frühere auf das neue Niveau bringen</translation>
    </message>
    <message>
        <source>Models see the earlier periods as if they had been sold at the new level</source>
        <translation>Modelle sehen die früheren Perioden, als wären sie auf dem neuen Niveau verkauft worden</translation>
    </message>
    <message>
        <source>As all new levels: bring what came before to it</source>
        <translation>Wie alle neuen Niveaus: Früheres darauf bringen</translation>
    </message>
    <message>
        <source>As all new levels: use as they are</source>
        <translation>Wie alle neuen Niveaus: so verwenden</translation>
    </message>
    <message>
        <source>As all holidays and seasons: use as they are</source>
        <translation>Wie alle Feiertage und Saisons: so verwenden</translation>
    </message>
    <message>
        <source>As all outliers: replace</source>
        <translation>Wie alle Ausreißer: ersetzen</translation>
    </message>
    <message>
        <source>As all outliers: pull to the edge of the usual range</source>
        <translation>Wie alle Ausreißer: an den Rand des Üblichen ziehen</translation>
    </message>
    <message>
        <source>As all outliers: use as they are</source>
        <translation>Wie alle Ausreißer: so verwenden</translation>
    </message>
    <message>
        <source>Models learn from what was sold</source>
        <translation>Modelle lernen von dem, was verkauft wurde</translation>
    </message>
    <message>
        <source>Replace by %1</source>
        <translation>Durch %1 ersetzen</translation>
    </message>
    <message>
        <source>Models see what was to be expected; the record stays</source>
        <translation>Modelle sehen das Erwartete; der Eintrag bleibt</translation>
    </message>
    <message>
        <source>demand unknown</source>
        <translation>Nachfrage unbekannt</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>aufgefüllt</translation>
    </message>
    <message>
        <source>left unknown</source>
        <translation>unbekannt gelassen</translation>
    </message>
    <message>
        <source>earlier brought to it</source>
        <translation>Früheres darauf gebracht</translation>
    </message>
    <message>
        <source>used as it is</source>
        <translation>so verwendet</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>pulled in</source>
        <translation>herangezogen</translation>
    </message>
    <message>
        <source>Models know that more could have been sold than was: nothing is filled in, and zero is not counted as no demand</source>
        <translation>Modelle wissen, dass mehr hätte verkauft werden können: Nichts wird aufgefüllt, und null zählt nicht als keine Nachfrage</translation>
    </message>
    <message>
        <source>Settled for this finding alone. Click to change.</source>
        <translation>Nur für diese Auffälligkeit entschieden. Klicken Sie, um es zu ändern.</translation>
    </message>
    <message>
        <source>As all findings of its kind. Click to settle this one.</source>
        <translation>Wie alle Auffälligkeiten dieser Art. Klicken Sie, um über diese zu entscheiden.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 (settled)</source>
        <translation>%1 (entschieden)</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Models see</source>
        <translation>Modelle sehen</translation>
    </message>
    <message>
        <source>In forecasts</source>
        <translation>In Prognosen</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::FindingsCard</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>For all items …</source>
        <translation>Für alle Artikel …</translation>
    </message>
    <message>
        <source>How outliers, new levels and gaps are treated where nothing was settled for one of them, and whose holidays count</source>
        <translation>Wie Ausreißer, neue Niveaus und Lücken behandelt werden, über die nicht einzeln entschieden wurde, und wessen Feiertage zählen</translation>
    </message>
    <message>
        <source>What stands out of the sales</source>
        <translation>Was aus den Verkäufen heraussticht</translation>
    </message>
    <message>
        <source>How far the items are looked through</source>
        <translation>Wie weit die Artikel durchgesehen sind</translation>
    </message>
    <message>
        <source>Items in which something was found</source>
        <translation>Artikel, in denen etwas gefunden wurde</translation>
    </message>
    <message>
        <source>What was found in the selected item</source>
        <translation>Was im ausgewählten Artikel gefunden wurde</translation>
    </message>
    <message numerus="yes">
        <source>Look through %Ln item(s)</source>
        <translation>
            <numerusform>%Ln Artikel durchsehen</numerusform>
            <numerusform>%Ln Artikel durchsehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for outliers, new levels, gaps and empty shelves …</source>
        <translation>Ausreißer, neue Niveaus, Lücken und leere Regale werden gesucht …</translation>
    </message>
    <message>
        <source>With this many items it takes a while to look for outliers, new levels and gaps in all of them. The selected item is looked at in any case.</source>
        <translation>Bei so vielen Artikeln dauert es eine Weile, in allen nach Ausreißern, neuen Niveaus und Lücken zu suchen. Der ausgewählte wird in jedem Fall angesehen.</translation>
    </message>
    <message>
        <source>Nothing stands out of this item.</source>
        <translation>Aus diesem Artikel sticht nichts heraus.</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::FindingsViewModel</name>
    <message>
        <source>Looking through the items</source>
        <translation>Artikel werden durchgesehen</translation>
    </message>
    <message>
        <source>Looking at the item again</source>
        <translation>Artikel wird neu angesehen</translation>
    </message>
    <message>
        <source>Reading the item</source>
        <translation>Artikel wird gelesen</translation>
    </message>
    <message>
        <source>treatment of a finding</source>
        <translation>Behandlung einer Auffälligkeit</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>Nothing stands out in %Ln item(s).</source>
        <translation>
            <numerusform>In %Ln Artikel sticht nichts heraus.</numerusform>
            <numerusform>In %Ln Artikeln sticht nichts heraus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outlier(s)</source>
        <translation>
            <numerusform>%Ln Ausreißer</numerusform>
            <numerusform>%Ln Ausreißer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new level(s)</source>
        <translation>
            <numerusform>%Ln neues Niveau</numerusform>
            <numerusform>%Ln neue Niveaus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) explained by holiday or season</source>
        <translation>
            <numerusform>%Ln durch Feiertag oder Saison erklärter Wert</numerusform>
            <numerusform>%Ln durch Feiertag oder Saison erklärte Werte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln period(s) without a record</source>
        <translation>
            <numerusform>%Ln Periode ohne Eintrag</numerusform>
            <numerusform>%Ln Perioden ohne Eintrag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln period(s) out of stock</source>
        <translation>
            <numerusform>%Ln Periode ohne Bestand</numerusform>
            <numerusform>%Ln Perioden ohne Bestand</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, in %2 of %3.</source>
        <translation>%1, in %2 von %3.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::FinishedCard</name>
    <message>
        <source>Finished trainings</source>
        <translation>Fertige Trainings</translation>
    </message>
    <message>
        <source>Use for forecasts</source>
        <translation>Für Prognosen verwenden</translation>
    </message>
    <message>
        <source>Forecasts with this network take the weights of this training; Edit &gt; Undo takes it back</source>
        <translation>Prognosen mit diesem Netz nehmen die Gewichte dieses Trainings; Bearbeiten &gt; Rückgängig nimmt es zurück</translation>
    </message>
    <message>
        <source>Train on with new data</source>
        <translation>Mit neuen Daten weitertrainieren</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Deletes the selected trainings with their weights</source>
        <translation>Löscht die ausgewählten Trainings mit ihren Gewichten</translation>
    </message>
    <message>
        <source>Used for forecasts</source>
        <translation>Für Prognosen verwendet</translation>
    </message>
    <message>
        <source>Select one training</source>
        <translation>Wählen Sie ein Training aus</translation>
    </message>
    <message>
        <source>Goes on from these weights with the data of today, in a fraction of the time</source>
        <translation>Geht von diesen Gewichten aus mit den heutigen Daten weiter, in einem Bruchteil der Zeit</translation>
    </message>
    <message>
        <source>No data have come since this training</source>
        <translation>Seit diesem Training sind keine Daten gekommen</translation>
    </message>
    <message>
        <source>Delete trainings</source>
        <translation>Trainings löschen</translation>
    </message>
    <message>
        <source>Delete training %1 (%2) with its weights? This cannot be undone.</source>
        <translation>Training %1 (%2) mit seinen Gewichten löschen? Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete %1 trainings with their weights? This cannot be undone.</source>
        <translation>%1 Trainings mit ihren Gewichten löschen? Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>It writes scenarios: comparing the ways of making them trains it anew</source>
        <translation>Es schreibt Szenarien: Ein neuer Vergleich der Arten trainiert es neu</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::FinishedModel</name>
    <message>
        <source>%1 %2 · used</source>
        <comment>number and model of a training that forecasts take</comment>
        <translation>%1 %2 · verwendet</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and model of a training</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>items %1</source>
        <translation>Artikel %1</translation>
    </message>
    <message>
        <source>goes on from %1</source>
        <translation>schließt an %1 an</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>wie üblich</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>accuracy and F1</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>The best of those that look equally far ahead.</source>
        <translation>Das beste unter denen, die gleich weit vorausblicken.</translation>
    </message>
    <message>
        <source>The number of the training and its network</source>
        <translation>Die Nummer des Trainings und sein Netz</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Settings that are not as the network has them by itself</source>
        <translation>Einstellungen, die nicht so sind, wie das Netz sie von sich aus hat</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>How far ahead it forecasts</source>
        <translation>Wie weit voraus es prognostiziert</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Horizont</translation>
    </message>
    <message>
        <source>The validation loss of the best epoch, in scaled units; lower is better</source>
        <translation>Der Validierungsfehler der besten Epoche, in skalierten Einheiten; kleiner ist besser</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Lernfehler</translation>
    </message>
    <message>
        <source>Weighted absolute percentage error on the newest periods, which were not learned from; lower is better</source>
        <translation>Gewichteter absoluter prozentualer Fehler auf den neuesten Perioden, von denen nicht gelernt wurde; kleiner ist besser</translation>
    </message>
    <message>
        <source>WAPE</source>
        <translation>WAPE</translation>
    </message>
    <message>
        <source>Mean absolute scaled error on the newest periods: 1 is as good as repeating the last season inside the history; lower is better</source>
        <translation>Mittlerer absoluter skalierter Fehler auf den neuesten Perioden: 1 ist so gut wie die Wiederholung der Vorsaison in der Vergangenheit; kleiner ist besser</translation>
    </message>
    <message>
        <source>MASE</source>
        <translation>MASE</translation>
    </message>
    <message>
        <source>How often rising, flat or falling sales were foretold right, and the F1 score; higher is better</source>
        <translation>Wie oft steigender, gleichbleibender oder fallender Absatz richtig vorhergesagt war, und das F1-Maß; größer ist besser</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>How far the foretold price was off, as a share of the price; lower is better</source>
        <translation>Wie weit der vorhergesagte Preis daneben lag, als Anteil am Preis; kleiner ist besser</translation>
    </message>
    <message>
        <source>Price error</source>
        <translation>Preisfehler</translation>
    </message>
    <message>
        <source>How long it trained, pauses left out</source>
        <translation>Wie lange es trainiert hat, ohne Pausen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What its weights take in the project</source>
        <translation>Was seine Gewichte im Projekt belegen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Where it trained</source>
        <translation>Wo es trainiert hat</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>When it was started</source>
        <translation>Wann es begonnen wurde</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>The share of items whose newest periods, which were not learned from, it forecast with a smaller error than seasonal naive; higher is better</source>
        <translation>Der Anteil der Artikel, deren neueste Perioden, von denen nicht gelernt wurde, es mit kleinerem Fehler vorhersagte als der Vorsaisonwert; größer ist besser</translation>
    </message>
    <message>
        <source>Beats naive</source>
        <translation>Schlägt naiv</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ForecastChart</name>
    <message>
        <source>Chart of sales and forecast</source>
        <translation>Diagramm von Verkäufen und Prognose</translation>
    </message>
    <message>
        <source>Wheel or + and − zoom, drag or Shift+arrows move, 0 shows the start view, arrows walk through the periods</source>
        <translation>Mausrad oder + und − vergrößern, Ziehen oder Umschalt+Pfeile verschieben, 0 zeigt die Anfangsansicht, Pfeile gehen durch die Perioden</translation>
    </message>
    <message>
        <source>Scenario %1: %2, in all %3</source>
        <translation>Szenario %1: %2, insgesamt %3</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ForecastPage</name>
    <message>
        <source>The sum over the horizon, and between its low and high (80 %)</source>
        <translation>Die Summe über den Horizont und zwischen Unter- und Obergrenze (80 %)</translation>
    </message>
    <message>
        <source>Forecast by period</source>
        <translation>Prognose nach Perioden</translation>
    </message>
    <message>
        <source>SKU %1</source>
        <translation>SKU %1</translation>
    </message>
    <message>
        <source>next %1: &lt;b&gt;%2&lt;/b&gt; (%3 – %4)</source>
        <translation>nächste %1: &lt;b&gt;%2&lt;/b&gt; (%3 – %4)</translation>
    </message>
    <message>
        <source>The data have changed since this forecast: forecast again.</source>
        <translation>Die Daten haben sich seit dieser Prognose geändert: Erstellen Sie sie neu.</translation>
    </message>
    <message>
        <source>The calendar has changed since the forecast</source>
        <translation>Der Kalender hat sich seit der Prognose geändert</translation>
    </message>
    <message>
        <source>This item has no forecast yet</source>
        <translation>Dieser Artikel hat noch keine Prognose</translation>
    </message>
    <message>
        <source>No forecast yet</source>
        <translation>Noch keine Prognose</translation>
    </message>
    <message>
        <source>Forecast reads the history of every item, tests models on the newest periods and shows what will sell, low and high.</source>
        <translation>„Prognose erstellen“ liest die Vergangenheit jedes Artikels, prüft Modelle an den neuesten Perioden und zeigt, was verkauft wird, von – bis.</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prognose erstellen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln series</source>
        <translation>
            <numerusform>%Ln Reihe</numerusform>
            <numerusform>%Ln Reihen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ForecastViewModel</name>
    <message>
        <source>This override speaks of more than this period: delete it in the list beside.</source>
        <translation>Diese Korrektur gilt für mehr als diese Periode: Löschen Sie sie in der Liste daneben.</translation>
    </message>
    <message>
        <source>The forecast itself is there: the Forecast view and the table below show it. For parts, choose another model in the card on the right and forecast again.</source>
        <translation>Die Prognose selbst ist da: Die Ansicht „Prognose“ und die Tabelle darunter zeigen sie. Für Bestandteile wählen Sie in der Karte rechts ein anderes Modell und erstellen die Prognose neu.</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::Format</name>
    <message>
        <source>MMM yyyy</source>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>week %1 of %2, from %3</source>
        <translation>KW %1/%2, ab %3</translation>
    </message>
    <message>
        <source>Q%1 %2</source>
        <translation>Q%1 %2</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd, d. MMM yyyy</translation>
    </message>
    <message>
        <source>wk %1</source>
        <translation>KW %1</translation>
    </message>
    <message>
        <source>MMM yy</source>
        <translation>MMM yy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>hourly</source>
        <translation>stündlich</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>täglich</translation>
    </message>
    <message>
        <source>weekly</source>
        <translation>wöchentlich</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>monatlich</translation>
    </message>
    <message>
        <source>quarterly</source>
        <translation>quartalsweise</translation>
    </message>
    <message>
        <source>yearly</source>
        <translation>jährlich</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 Stunden</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 Woche</translation>
    </message>
    <message>
        <source>%1 weeks</source>
        <translation>%1 Wochen</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 Monat</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 Monate</translation>
    </message>
    <message>
        <source>1 quarter</source>
        <translation>1 Quartal</translation>
    </message>
    <message>
        <source>%1 quarters</source>
        <translation>%1 Quartale</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 Jahre</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>noch %1 min</translation>
    </message>
    <message>
        <source>%1 h left</source>
        <translation>noch %1 h</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::GroupBars</name>
    <message>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>Error bars</source>
        <translation>Fehlerbalken</translation>
    </message>
    <message>
        <source>On how many series each model came closest. Point at a row, or press the arrow keys, to read the figures.</source>
        <translation>Bei wie vielen Reihen jedes Modell am genauesten war. Zeigen Sie auf eine Zeile oder drücken Sie die Pfeiltasten, um die Werte zu lesen.</translation>
    </message>
    <message>
        <source>How far each model is off in each group. Point at a group, or press the arrow keys, to read the figures.</source>
        <translation>Wie weit jedes Modell in jeder Gruppe daneben liegt. Zeigen Sie auf eine Gruppe oder drücken Sie die Pfeiltasten, um die Werte zu lesen.</translation>
    </message>
    <message>
        <source>The share of series on which a model came closest.</source>
        <translation>Anteil der Reihen, die ein Modell gewann.</translation>
    </message>
    <message>
        <source>Shorter is closer to what was sold.</source>
        <translation>Kürzer ist näher am Verkauften.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a model and its error</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a group and the models&apos; figures</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::HelpDialogs</name>
    <message>
        <source>Chart: zoom</source>
        <translation>Diagramm: vergrößern</translation>
    </message>
    <message>
        <source>wheel, + and −</source>
        <translation>Mausrad, + und −</translation>
    </message>
    <message>
        <source>Chart: move</source>
        <translation>Diagramm: verschieben</translation>
    </message>
    <message>
        <source>drag, Shift+arrows</source>
        <translation>Ziehen, Umschalt+Pfeile</translation>
    </message>
    <message>
        <source>Chart: walk through the periods</source>
        <translation>Diagramm: durch die Perioden gehen</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <source>Chart: start view</source>
        <translation>Diagramm: Anfangsansicht</translation>
    </message>
    <message>
        <source>0, double click</source>
        <translation>0, Doppelklick</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>About Shelfcast</source>
        <translation>Über Shelfcast</translation>
    </message>
    <message>
        <source>&lt;b&gt;Shelfcast %1&lt;/b&gt;&lt;br&gt;Sales forecasts and decisions for merchants.&lt;br&gt;&lt;br&gt;Runs on your machine and sends nothing anywhere.&lt;br&gt;&lt;br&gt;Free software under the GNU General Public License 3.0 or later.&lt;br&gt;Built with Qt %2, Qt Charts, SQLite, Eigen, NLopt, oneTBB, libzip, expat, freexl and libxlsxwriter.&lt;br&gt;The sample project holds data from “Online Retail”, UCI Machine Learning Repository, CC BY 4.0.</source>
        <translation>&lt;b&gt;Shelfcast %1&lt;/b&gt;&lt;br&gt;Absatzprognosen und Entscheidungen für den Handel.&lt;br&gt;&lt;br&gt;Läuft auf Ihrem Rechner und sendet nichts irgendwohin.&lt;br&gt;&lt;br&gt;Freie Software unter der GNU General Public License 3.0 oder neuer.&lt;br&gt;Gebaut mit Qt %2, Qt Charts, SQLite, Eigen, NLopt, oneTBB, libzip, expat, freexl und libxlsxwriter.&lt;br&gt;Das Beispielprojekt enthält Daten aus „Online Retail“, UCI Machine Learning Repository, CC BY 4.0.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ImportReview</name>
    <message>
        <source>Looking at the file …</source>
        <translation>Datei wird angesehen …</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Take as item attributes</source>
        <translation>Als Artikelmerkmale übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile importieren</numerusform>
            <numerusform>%Ln Zeilen importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer this question by choosing the roles of the columns.</source>
        <translation>Beantworten Sie diese Frage, indem Sie die Rollen der Spalten wählen.</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>%1 wird angesehen</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ImportView</name>
    <message>
        <source>Check the guesses; change one by clicking it. We will remember them for the next file like this.</source>
        <translation>Prüfen Sie die Vermutungen; ändern Sie eine per Klick. Für die nächste Datei dieser Art merken wir sie uns.</translation>
    </message>
    <message>
        <source>One thing the file does not say</source>
        <translation>Eines sagt die Datei nicht</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message>
        <source>What you will get</source>
        <translation>Was Sie bekommen</translation>
    </message>
    <message>
        <source>Units sold a period, all items together</source>
        <translation>Verkaufte Stück je Periode, alle Artikel zusammen</translation>
    </message>
    <message>
        <source>show</source>
        <translation>zeigen</translation>
    </message>
    <message>
        <source>Lists the rows with the reason for each</source>
        <translation>Listet die Zeilen mit dem jeweiligen Grund auf</translation>
    </message>
    <message>
        <source>save as CSV</source>
        <translation>als CSV speichern</translation>
    </message>
    <message>
        <source>Writes the rows with their reasons to a file, to correct them in a spreadsheet</source>
        <translation>Schreibt die Zeilen mit ihren Gründen in eine Datei, um sie in einer Tabellenkalkulation zu berichtigen</translation>
    </message>
    <message>
        <source>Rows that cannot be used</source>
        <translation>Nicht verwendbare Zeilen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Leaves the project as it is</source>
        <translation>Lässt das Projekt, wie es ist</translation>
    </message>
    <message>
        <source>Brings the sales into the project; it can be undone</source>
        <translation>Bringt die Verkäufe ins Projekt; lässt sich rückgängig machen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) cannot be used</source>
        <translation>
            <numerusform>%Ln Zeile ist nicht verwendbar</numerusform>
            <numerusform>%Ln Zeilen sind nicht verwendbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the rows that cannot be used</source>
        <translation>Nicht verwendbare Zeilen speichern</translation>
    </message>
    <message>
        <source>refused rows.csv</source>
        <translation>abgewiesene Zeilen.csv</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
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
        <translation>Standort %1</translation>
    </message>
    <message>
        <source>Category %1</source>
        <translation>Kategorie %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 unit(s) sold, %2 to %3</source>
        <translation>
            <numerusform>%1 Stück verkauft, %2 bis %3</numerusform>
            <numerusform>%1 Stück verkauft, %2 bis %3</numerusform>
        </translation>
    </message>
    <message>
        <source>sales of the last periods</source>
        <translation>Verkäufe der letzten Perioden</translation>
    </message>
    <message>
        <source>The forecast beside the same periods a season before</source>
        <translation>Die Prognose neben denselben Perioden der Vorsaison</translation>
    </message>
    <message>
        <source>What the forecast is worth at the last known price</source>
        <translation>Was die Prognose zum letzten bekannten Preis wert ist</translation>
    </message>
    <message>
        <source>Forecast units</source>
        <translation>Prognose in Stück</translation>
    </message>
    <message>
        <source>What was sold so far</source>
        <translation>Was bisher verkauft wurde</translation>
    </message>
    <message>
        <source>How much history and testing stands behind the forecast</source>
        <translation>Wie viel Vergangenheit und Prüfung hinter der Prognose steht</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Absatz</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Güte</translation>
    </message>
    <message>
        <source>solid</source>
        <translation>solide</translation>
    </message>
    <message>
        <source>thin</source>
        <translation>dünn</translation>
    </message>
    <message>
        <source>guess</source>
        <translation>vage</translation>
    </message>
    <message>
        <source>Solid: enough history, and the model was tested on it</source>
        <translation>Solide: genug Vergangenheit, und das Modell wurde daran geprüft</translation>
    </message>
    <message>
        <source>Thin: little history or a weak test; look before you order much</source>
        <translation>Dünn: wenig Vergangenheit oder eine schwache Prüfung; sehen Sie hin, bevor Sie viel bestellen</translation>
    </message>
    <message>
        <source>Guess: too little history to test; treat it as a first idea</source>
        <translation>Vage: zu wenig Vergangenheit zum Prüfen; nehmen Sie sie als ersten Anhalt</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ItemPanel</name>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Show the items of one category</source>
        <translation>Die Artikel einer Kategorie zeigen</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Güte</translation>
    </message>
    <message>
        <source>Show only forecasts of one grade</source>
        <translation>Nur Prognosen einer Güte zeigen</translation>
    </message>
    <message>
        <source>Grade: all</source>
        <translation>Güte: alle</translation>
    </message>
    <message>
        <source>Grade: %1</source>
        <translation>Güte: %1</translation>
    </message>
    <message>
        <source>Only these items are shown. Click to show all of them again.</source>
        <translation>Nur diese Artikel werden gezeigt. Klicken Sie, um wieder alle zu zeigen.</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Category: all</source>
        <translation>Kategorie: alle</translation>
    </message>
    <message>
        <source>Without category</source>
        <translation>Ohne Kategorie</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln item(s)</source>
        <translation>
            <numerusform>%1 von %Ln Artikel</numerusform>
            <numerusform>%1 von %Ln Artikeln</numerusform>
        </translation>
    </message>
    <message>
        <source>sorted by %1 %2</source>
        <translation>sortiert nach %1 %2</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No item has these words, category and grade.</source>
        <translation>Kein Artikel hat diese Wörter, Kategorie und Güte.</translation>
    </message>
    <message>
        <source>Show all items</source>
        <translation>Alle Artikel zeigen</translation>
    </message>
    <message>
        <source>Plan a new product…</source>
        <translation>Neuen Artikel planen…</translation>
    </message>
    <message>
        <source>What a product that does not sell yet will sell, from those that are like it</source>
        <translation>Was ein Artikel verkaufen wird, der noch nicht im Verkauf ist, aus den ähnlichen</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress of the running job</source>
        <translation>Fortschritt des laufenden Vorgangs</translation>
    </message>
    <message>
        <source>Stop the running job; the project stays as it was</source>
        <translation>Den laufenden Vorgang stoppen; das Projekt bleibt, wie es war</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Pause this training; it can be resumed on the Models page</source>
        <translation>Dieses Training anhalten; auf der Seite „Modelle“ lässt es sich fortsetzen</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>wird gestoppt …</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 warten</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>CPU, 1 thread</source>
        <translation>CPU, 1 Thread</translation>
    </message>
    <message>
        <source>CPU, %1 threads</source>
        <translation>CPU, %1 Threads</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>schreibgeschützt</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>Every change is written to the project file at once</source>
        <translation>Jede Änderung wird sofort in die Projektdatei geschrieben</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::Language</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::LayoutWords</name>
    <message>
        <source>not used</source>
        <translation>nicht verwendet</translation>
    </message>
    <message>
        <source>item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>promotion</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>stock on hand</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>signal of the past</source>
        <translation>Größe der Vergangenheit</translation>
    </message>
    <message>
        <source>signal known ahead</source>
        <translation>vorab bekannte Größe</translation>
    </message>
    <message>
        <source>period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>sales of one item</source>
        <translation>Verkäufe eines Artikels</translation>
    </message>
    <message>
        <source>The column is left out</source>
        <translation>Die Spalte bleibt außen vor</translation>
    </message>
    <message>
        <source>The code of the product; every item gets a forecast</source>
        <translation>Die Nummer des Artikels; jeder bekommt eine Prognose</translation>
    </message>
    <message>
        <source>The shop or warehouse; every item is forecast at each of them</source>
        <translation>Der Laden oder das Lager; jeder Artikel wird für jeden Standort prognostiziert</translation>
    </message>
    <message>
        <source>The day or period of the sale</source>
        <translation>Der Tag oder die Periode des Verkaufs</translation>
    </message>
    <message>
        <source>Units sold; negative ones are returns</source>
        <translation>Verkaufte Stück; negative sind Rückgaben</translation>
    </message>
    <message>
        <source>Money of the sale</source>
        <translation>Betrag des Verkaufs</translation>
    </message>
    <message>
        <source>Price of one unit</source>
        <translation>Preis eines Stücks</translation>
    </message>
    <message>
        <source>Whether, or how much, the item was on promotion</source>
        <translation>Ob oder wie stark der Artikel in Aktion war</translation>
    </message>
    <message>
        <source>Units on the shelf; zero means that nothing could be sold</source>
        <translation>Stück im Regal; null heißt, dass nichts verkauft werden konnte</translation>
    </message>
    <message>
        <source>The group that the item belongs to</source>
        <translation>Die Gruppe, zu der der Artikel gehört</translation>
    </message>
    <message>
        <source>The name of the item</source>
        <translation>Der Name des Artikels</translation>
    </message>
    <message>
        <source>A figure that is known only afterwards, such as page views</source>
        <translation>Eine Größe, die erst hinterher bekannt ist, etwa Seitenaufrufe</translation>
    </message>
    <message>
        <source>A figure that is planned or known before, such as advertising or holidays</source>
        <translation>Eine Größe, die geplant oder vorab bekannt ist, etwa Werbung oder Ferien</translation>
    </message>
    <message>
        <source>The header is a date; the cells are units sold then</source>
        <translation>Der Spaltenname ist ein Datum; die Zellen sind die dann verkauften Stück</translation>
    </message>
    <message>
        <source>The header is an item; the cells are its units sold</source>
        <translation>Der Spaltenname ist ein Artikel; die Zellen sind dessen verkaufte Stück</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>Kommas</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>Semikolons</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>Tabulatoren</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>senkrechte Striche</translation>
    </message>
    <message>
        <source>decimal comma</source>
        <translation>Dezimalkomma</translation>
    </message>
    <message>
        <source>decimal point</source>
        <translation>Dezimalpunkt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>sheet “%1”</source>
        <translation>Blatt „%1“</translation>
    </message>
    <message>
        <source>header in row %1</source>
        <translation>Kopf in Zeile %1</translation>
    </message>
    <message>
        <source>no header</source>
        <translation>keine Kopfzeile</translation>
    </message>
    <message>
        <source>a column a period</source>
        <translation>eine Spalte je Periode</translation>
    </message>
    <message>
        <source>%1 series</source>
        <translation>%1 Reihen</translation>
    </message>
    <message>
        <source>%1, %2, %3 to %4.</source>
        <translation>%1, %2, %3 bis %4.</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::LeaderboardCard</name>
    <message>
        <source>Evaluation</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Evaluations that are kept in the project</source>
        <translation>Im Projekt gespeicherte Bewertungen</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>By money</source>
        <translation>Nach Geld</translation>
    </message>
    <message>
        <source>Errors count in money instead of units, so that dear and much sold items weigh more</source>
        <translation>Fehler zählen in Geld statt in Stück, sodass teure und viel verkaufte Artikel mehr wiegen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete this evaluation from the project</source>
        <translation>Diese Bewertung aus dem Projekt löschen</translation>
    </message>
    <message>
        <source>Models, the closest first</source>
        <translation>Modelle, das genaueste zuerst</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Wird gemessen …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln series, from %1 origins.</source>
        <translation>
            <numerusform>%Ln Reihe, von %1 Startpunkten aus.</numerusform>
            <numerusform>%Ln Reihen, von %1 Startpunkten aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sales have changed since: evaluate again to see how models do on them.</source>
        <translation>Die Verkäufe haben sich seither geändert: Bewerten Sie neu, um zu sehen, wie Modelle mit ihnen zurechtkommen.</translation>
    </message>
    <message>
        <source>Items: %1.</source>
        <translation>Artikel: %1.</translation>
    </message>
    <message>
        <source>Delete an evaluation</source>
        <translation>Bewertung löschen</translation>
    </message>
    <message>
        <source>Delete the evaluation of %1? Its forecasts go with it; this cannot be undone.</source>
        <translation>Die Bewertung von %1 löschen? Ihre Prognosen gehen mit; das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>How sure a figure is comes from drawing the series again, not the points in time: what hit all items in the same weeks is not in it, so trust a small lead only where it lasts from origin to origin.</source>
        <translation>Wie sicher ein Wert ist, kommt vom Neuziehen der Reihen, nicht der Zeitpunkte: Was alle Artikel in denselben Wochen traf, ist nicht darin; trauen Sie einem kleinen Vorsprung nur, wenn er von Startpunkt zu Startpunkt hält.</translation>
    </message>
    <message>
        <source>%1 could not be evaluated: %2</source>
        <translation>%1 ließ sich nicht bewerten: %2</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::LeaderboardModel</name>
    <message>
        <source>the closest</source>
        <translation>das genaueste</translation>
    </message>
    <message>
        <source>too few series to tell</source>
        <translation>zu wenige Reihen für ein Urteil</translation>
    </message>
    <message>
        <source>clearly behind</source>
        <translation>klar dahinter</translation>
    </message>
    <message>
        <source>may be as good</source>
        <translation>vielleicht ebenso gut</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>an interval</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Learned once, before the first origin.</source>
        <translation>Einmal gelernt, vor dem ersten Startpunkt.</translation>
    </message>
    <message>
        <source>Fitted anew at each origin.</source>
        <translation>An jedem Startpunkt neu angepasst.</translation>
    </message>
    <message>
        <source>For %1 of %2 forecasts a simpler model stood in.</source>
        <translation>Bei %1 von %2 Prognosen sprang ein einfacheres Modell ein.</translation>
    </message>
    <message>
        <source>Took %1 s of one core.</source>
        <translation>Brauchte %1 s eines Kerns.</translation>
    </message>
    <message>
        <source>On the same series it is between %1 and %2 behind the closest, with 95 % confidence.</source>
        <translation>Auf denselben Reihen liegt es zwischen %1 und %2 hinter dem genauesten, mit 95 % Sicherheit.</translation>
    </message>
    <message>
        <source>The model, the closest first</source>
        <translation>Das Modell, das genaueste zuerst</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>95 % sure</source>
        <translation>95 % sicher</translation>
    </message>
    <message>
        <source>Whether the difference to the closest model is more than chance, on the same series</source>
        <translation>Ob der Unterschied zum genauesten Modell mehr ist als Zufall, auf denselben Reihen</translation>
    </message>
    <message>
        <source>Beside the closest</source>
        <translation>Neben dem genauesten</translation>
    </message>
    <message>
        <source>On how many of the series no other model came closer; ties are shared</source>
        <translation>Bei wie vielen Reihen kein anderes Modell genauer war; Gleichstände werden geteilt</translation>
    </message>
    <message>
        <source>Wins</source>
        <translation>Siege</translation>
    </message>
    <message>
        <source>Where the figure would lie with 95 % confidence, had the series been drawn again. The points in time are not drawn again</source>
        <translation>Wo der Wert mit 95 % Sicherheit läge, wären die Reihen neu gezogen worden. Die Zeitpunkte werden nicht neu gezogen</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::LearningCurves</name>
    <message>
        <source>Learning curves</source>
        <translation>Lernkurven</translation>
    </message>
    <message>
        <source>The loss after each epoch: what the network was shown (dashed), and what was held back (solid). Where the solid line rises while the dashed one falls, it learns by heart.</source>
        <translation>Der Lernfehler nach jeder Epoche: was das Netz gezeigt bekam (gestrichelt) und was zurückgehalten wurde (durchgezogen). Wo die durchgezogene Linie steigt, während die gestrichelte fällt, lernt es auswendig.</translation>
    </message>
    <message>
        <source>%1: best epoch %2, validation loss %3</source>
        <translation>%1: beste Epoche %2, Validierungsfehler %3</translation>
    </message>
    <message>
        <source>%1: no epoch yet</source>
        <translation>%1: noch keine Epoche</translation>
    </message>
    <message>
        <source>Solid: validation · dashed: training · ring: best epoch</source>
        <translation>Durchgezogen: Validierung · gestrichelt: Training · Ring: beste Epoche</translation>
    </message>
    <message>
        <source>%1 %2 (training %3)</source>
        <translation>%1 %2 (Training %3)</translation>
    </message>
    <message>
        <source>Epoch %1: %2</source>
        <translation>Epoche %1: %2</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::LedgerDialog</name>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>By person and reason</source>
        <translation>Nach Person und Grund</translation>
    </message>
    <message>
        <source>Period by period</source>
        <translation>Periode für Periode</translation>
    </message>
    <message>
        <source>Did it help?</source>
        <translation>Hat es geholfen?</translation>
    </message>
    <message>
        <source>Who or why</source>
        <translation>Wer oder warum</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Perioden</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>Naive off by</source>
        <translation>Fehler naiv</translation>
    </message>
    <message>
        <source>Model off by</source>
        <translation>Fehler Modell</translation>
    </message>
    <message>
        <source>Override off by</source>
        <translation>Fehler Korrektur</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespart</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Naive</source>
        <translation>Naiv</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>Korrektur</translation>
    </message>
    <message numerus="yes">
        <source>%Ln overridden period(s) lie ahead. When their sales have been imported, this page says whether the overrides helped.</source>
        <translation>
            <numerusform>%Ln korrigierte Periode liegt noch voraus. Sind ihre Verkäufe importiert, sagt diese Seite, ob die Korrekturen geholfen haben.</numerusform>
            <numerusform>%Ln korrigierte Perioden liegen noch voraus. Sind ihre Verkäufe importiert, sagt diese Seite, ob die Korrekturen geholfen haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been overridden yet.</source>
        <translation>Noch wurde nichts korrigiert.</translation>
    </message>
    <message numerus="yes">
        <source>Over %Ln period(s) the overrides were off by %1 units, the model by %2: they saved %3 of the model&apos;s error.</source>
        <translation>
            <numerusform>Über %Ln Periode lagen die Korrekturen um %1 Stück daneben, das Modell um %2: Sie sparten %3 des Modellfehlers.</numerusform>
            <numerusform>Über %Ln Perioden lagen die Korrekturen um %1 Stück daneben, das Modell um %2: Sie sparten %3 des Modellfehlers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Over %Ln period(s) the overrides were off by %1 units, the model by %2: they cost %3 of the model&apos;s error.</source>
        <translation>
            <numerusform>Über %Ln Periode lagen die Korrekturen um %1 Stück daneben, das Modell um %2: Sie kosteten %3 des Modellfehlers.</numerusform>
            <numerusform>Über %Ln Perioden lagen die Korrekturen um %1 Stück daneben, das Modell um %2: Sie kosteten %3 des Modellfehlers.</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(kein Name)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::LeftColumn</name>
    <message>
        <source>Items</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>All items with their forecasts</source>
        <translation>Alle Artikel mit ihren Prognosen</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>Sums by category, by location and in all, which agree with the items</source>
        <translation>Summen nach Kategorie, nach Standort und insgesamt, die zu den Artikeln passen</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Where the newest forecast differs from the one before, and why</source>
        <translation>Wo die neueste Prognose von der vorigen abweicht, und warum</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Products that do not sell yet, and what is expected of them</source>
        <translation>Artikel, die noch nicht verkauft werden, und was von ihnen erwartet wird</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::LookModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 to settle</source>
        <translation>%1, davon %2 offen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>%Ln Auffälligkeit</numerusform>
            <numerusform>%Ln Auffälligkeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>settled</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>The widest gap between what was sold and what was to be expected, in money (units where no price is known), of what nobody settled yet</source>
        <translation>Der größte Abstand zwischen Verkauftem und Erwartetem, in Geld (Stück, wo kein Preis bekannt ist), unter den noch offenen</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Widest gap</source>
        <translation>Abstand</translation>
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
        <translation>Neues Projekt aus einer Tabelle</translation>
    </message>
    <message>
        <source>Import a spreadsheet</source>
        <translation>Tabelle importieren</translation>
    </message>
    <message>
        <source>Spreadsheets (*.csv *.tsv *.txt *.csv.gz *.tsv.gz *.txt.gz *.xlsx *.ods *.xls);;All files (*)</source>
        <translation>Tabellen (*.csv *.tsv *.txt *.csv.gz *.tsv.gz *.txt.gz *.xlsx *.ods *.xls);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Shelfcast projects (*.shelfcast);;All files (*)</source>
        <translation>Shelfcast-Projekte (*.shelfcast);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save project as</source>
        <translation>Projekt speichern unter</translation>
    </message>
    <message>
        <source>Shelfcast projects (*.shelfcast)</source>
        <translation>Shelfcast-Projekte (*.shelfcast)</translation>
    </message>
    <message>
        <source>Networks are waiting</source>
        <translation>Netze warten</translation>
    </message>
    <message>
        <source>Networks that wait to be trained (%1) would be forgotten. Those that train now are paused and can be resumed later.</source>
        <translation>Netze, die auf ihr Training warten (%1), würden vergessen. Die jetzt trainierenden werden angehalten und lassen sich später fortsetzen.</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>Weiter trainieren</translation>
    </message>
    <message>
        <source>A job is running</source>
        <translation>Ein Vorgang läuft</translation>
    </message>
    <message>
        <source>“%1” is still running. If it stops now, the project stays as it was before it began.</source>
        <translation>„%1“ läuft noch. Wird jetzt gestoppt, bleibt das Projekt, wie es vor dem Beginn war.</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::MapCard</name>
    <message>
        <source>Map of items</source>
        <translation>Karte der Artikel</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>How many clusters?</source>
        <translation>Wie viele Gruppen?</translation>
    </message>
    <message>
        <source>Groups within groups</source>
        <translation>Gruppen in Gruppen</translation>
    </message>
    <message>
        <source>Items that are alike lie near each other (t-SNE); how far groups lie apart says little.</source>
        <translation>Ähnliche Artikel liegen nah beieinander (t-SNE); wie weit Gruppen auseinander liegen, sagt wenig.</translation>
    </message>
    <message>
        <source>Drawn along the two directions in which the items differ most.</source>
        <translation>Gezeichnet entlang der zwei Richtungen, in denen sich die Artikel am meisten unterscheiden.</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::MemberModel</name>
    <message>
        <source>smooth</source>
        <translation>gleichmäßig</translation>
    </message>
    <message>
        <source>erratic</source>
        <translation>schwankend</translation>
    </message>
    <message>
        <source>intermittent</source>
        <translation>sporadisch</translation>
    </message>
    <message>
        <source>lumpy</source>
        <translation>stoßweise</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>growing</source>
        <translation>wachsend</translation>
    </message>
    <message>
        <source>mature</source>
        <translation>reif</translation>
    </message>
    <message>
        <source>declining</source>
        <translation>rückläufig</translation>
    </message>
    <message>
        <source>no longer sold</source>
        <translation>nicht mehr verkauft</translation>
    </message>
    <message>
        <source>cluster %1, which is gone</source>
        <translation>Gruppe %1, die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>aus %1</translation>
    </message>
    <message>
        <source>far from the others</source>
        <translation>weit von den anderen</translation>
    </message>
    <message>
        <source>%1
%2
%3, %4</source>
        <translation>%1
%2
%3, %4</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>Nachfrage</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::MembersCard</name>
    <message>
        <source>Items that were in another cluster the time before</source>
        <translation>Artikel, die beim letzten Mal in einer anderen Gruppe waren</translation>
    </message>
    <message>
        <source>Items that fit their cluster worst, beyond the limit that is set</source>
        <translation>Artikel, die am schlechtesten in ihre Gruppe passen, jenseits der gesetzten Grenze</translation>
    </message>
    <message>
        <source>Items of the selection</source>
        <translation>Artikel der Auswahl</translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved</source>
        <translation>
            <numerusform>%Ln gewechselt</numerusform>
            <numerusform>%Ln gewechselt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln far off</source>
        <translation>
            <numerusform>%Ln fern</numerusform>
            <numerusform>%Ln fern</numerusform>
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
            <numerusform>%Ln Modell</numerusform>
            <numerusform>%Ln Modelle</numerusform>
        </translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>This model has no settings.</source>
        <translation>Dieses Modell hat keine Einstellungen.</translation>
    </message>
    <message>
        <source>Use for the forecast</source>
        <translation>Für die Prognose verwenden</translation>
    </message>
    <message>
        <source>The Forecast button will use this model</source>
        <translation>Die Schaltfläche „Prognose erstellen“ verwendet dieses Modell</translation>
    </message>
    <message>
        <source>Settings of the model</source>
        <translation>Einstellungen des Modells</translation>
    </message>
    <message>
        <source>What it needs</source>
        <translation>Was es braucht</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Woher es kommt</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Used for the forecast</source>
        <translation>Wird für die Prognose verwendet</translation>
    </message>
    <message>
        <source>Train …</source>
        <translation>Trainieren …</translation>
    </message>
    <message>
        <source>Learn on from your sales …</source>
        <translation>Aus Ihren Verkäufen weiterlernen …</translation>
    </message>
    <message>
        <source>Opens the form that trains this network on the project&apos;s items</source>
        <translation>Öffnet das Formular, das dieses Netz auf den Artikeln des Projekts trainiert</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ModelPanel</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Forecast with this model</source>
        <translation>Damit prognostizieren</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Horizont</translation>
    </message>
    <message>
        <source>How many periods ahead</source>
        <translation>Wie viele Perioden voraus</translation>
    </message>
    <message>
        <source>Forecast every item with this model and these settings (F5)</source>
        <translation>Jeden Artikel mit diesem Modell und diesen Einstellungen prognostizieren (F5)</translation>
    </message>
    <message>
        <source>%1 (usual)</source>
        <translation>%1 (üblich)</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ModelTexts</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>At least %1 known periods; a series with fewer gets a simpler model.</source>
        <translation>Mindestens %1 bekannte Perioden; eine Reihe mit weniger bekommt ein einfacheres Modell.</translation>
    </message>
    <message>
        <source>Works from the first known period on.</source>
        <translation>Arbeitet ab der ersten bekannten Periode.</translation>
    </message>
    <message>
        <source>Uses price, promotion and the other columns that came with the sales.</source>
        <translation>Nutzt Preis, Aktion und die anderen Spalten, die mit den Verkäufen kamen.</translation>
    </message>
    <message>
        <source>Looks at the sales alone.</source>
        <translation>Sieht nur die Verkäufe an.</translation>
    </message>
    <message>
        <source>Needs the networks library, which is loaded when the model is first used.</source>
        <translation>Braucht die Netzbibliothek, die bei der ersten Verwendung geladen wird.</translation>
    </message>
    <message>
        <source>Faster with a graphics card.</source>
        <translation>Mit Grafikkarte schneller.</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ModelsPage</name>
    <message>
        <source>All models</source>
        <translation>Alle Modelle</translation>
    </message>
    <message>
        <source>What each model does, what it needs, and its settings</source>
        <translation>Was jedes Modell tut, was es braucht, und seine Einstellungen</translation>
    </message>
    <message>
        <source>Train networks</source>
        <translation>Netze trainieren</translation>
    </message>
    <message>
        <source>Train neural networks on all items at once, watch and compare them</source>
        <translation>Neuronale Netze auf allen Artikeln auf einmal trainieren, beobachten und vergleichen</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::MovesPanel</name>
    <message>
        <source>What moves it</source>
        <translation>Was sie bewegt</translation>
    </message>
    <message>
        <source>± %1</source>
        <translation>± %1</translation>
    </message>
    <message>
        <source>How far each part moves the sales of a period up and down around its mean, in units, over the newest periods and the forecast</source>
        <translation>Wie weit jeder Teil den Absatz einer Periode um sein Mittel auf und ab bewegt, in Stück, über die neuesten Perioden und die Prognose</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::NaiveBadge</name>
    <message>
        <source>Check on your sales</source>
        <translation>An Ihren Verkäufen prüfen</translation>
    </message>
    <message>
        <source>Forecasts the newest periods as if they had not come yet, beside seasonal naive, and keeps the result under Evaluation</source>
        <translation>Prognostiziert die neuesten Perioden, als wären sie noch nicht gekommen, neben dem Vorsaisonwert, und behält das Ergebnis unter Bewertung</translation>
    </message>
    <message>
        <source>%1 (training %2, on periods that it did not learn from)</source>
        <translation>%1 (Training %2, auf Perioden, von denen es nicht gelernt hat)</translation>
    </message>
    <message>
        <source>Beats seasonal naive on %1 of your items</source>
        <translation>Schlägt den Vorsaisonwert bei %1 Ihrer Artikel</translation>
    </message>
    <message numerus="yes">
        <source>%1 (checked on %Ln newest period(s) that it was not shown; the data have changed since)</source>
        <translation>
            <numerusform>%1 (geprüft an der neuesten %Ln Periode, die es nicht kannte; die Daten haben sich seitdem geändert)</numerusform>
            <numerusform>%1 (geprüft an den neuesten %Ln Perioden, die es nicht kannte; die Daten haben sich seitdem geändert)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (checked on %Ln newest period(s) that it was not shown)</source>
        <translation>
            <numerusform>%1 (geprüft an der neuesten %Ln Periode, die es nicht kannte)</numerusform>
            <numerusform>%1 (geprüft an den neuesten %Ln Perioden, die es nicht kannte)</numerusform>
        </translation>
    </message>
    <message>
        <source>On how many of your items it beats seasonal naive has not been checked yet.</source>
        <translation>Bei wie vielen Ihrer Artikel es den Vorsaisonwert schlägt, wurde noch nicht geprüft.</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>%1 wird geprüft</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::OutlookPanel</name>
    <message>
        <source>Where it goes</source>
        <translation>Wohin es geht</translation>
    </message>
    <message>
        <source>The chances that the coming horizon sells over 5 % more than the stretch of the same length before it, about as much, or over 5 % less</source>
        <translation>Die Chancen, dass im kommenden Horizont über 5 % mehr verkauft wird als in der gleich langen Zeit davor, etwa gleich viel oder über 5 % weniger</translation>
    </message>
    <message>
        <source>rising %1, flat %2, falling %3</source>
        <translation>steigend %1, gleich %2, fallend %3</translation>
    </message>
    <message>
        <source>Expected price %1</source>
        <translation>Erwarteter Preis %1</translation>
    </message>
    <message>
        <source>Expected price %1 to %2</source>
        <translation>Erwarteter Preis %1 bis %2</translation>
    </message>
    <message>
        <source>%1 (last %2)</source>
        <comment>expected price, last price</comment>
        <translation>%1 (zuletzt %2)</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::OverrideDesk</name>
    <message>
        <source>override</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>deletion of an override</source>
        <translation>Löschen einer Korrektur</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::OverridesPanel</name>
    <message>
        <source>Overrides</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>What is changed</source>
        <translation>Was geändert wird</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>What you know better than the model. It stands beside the model&apos;s number, and the ledger later says whether it helped.</source>
        <translation>Was Sie besser wissen als das Modell. Es steht neben der Zahl des Modells, und die Bilanz sagt später, ob es geholfen hat.</translation>
    </message>
    <message>
        <source>Did it help?</source>
        <translation>Hat es geholfen?</translation>
    </message>
    <message>
        <source>Where the sales have come: seasonal naive, model and override beside what was sold</source>
        <translation>Wo die Verkäufe da sind: Vorsaisonwert, Modell und Korrektur neben dem Verkauften</translation>
    </message>
    <message>
        <source>120 or +10 %</source>
        <translation>120, +10 %</translation>
    </message>
    <message>
        <source>Units over all these periods together, or a change in percent</source>
        <translation>Stück über alle diese Perioden zusammen oder eine Änderung in Prozent</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>Wer das sagt</translation>
    </message>
    <message>
        <source>A change of several items is shared out in the proportions of their forecasts</source>
        <translation>Eine Änderung mehrerer Artikel wird im Verhältnis ihrer Prognosen aufgeteilt</translation>
    </message>
    <message>
        <source>This item</source>
        <translation>Dieser Artikel</translation>
    </message>
    <message>
        <source>This item everywhere</source>
        <translation>Dieser Artikel überall</translation>
    </message>
    <message>
        <source>%1 units instead of the model&apos;s %2</source>
        <translation>%1 Stück statt %2 des Modells</translation>
    </message>
    <message>
        <source>Delete this override</source>
        <translation>Diese Korrektur löschen</translation>
    </message>
    <message>
        <source>Delete this override; Undo brings it back</source>
        <translation>Diese Korrektur löschen; Rückgängig holt sie zurück</translation>
    </message>
    <message>
        <source>The model says %1 here now, not %2: look again.</source>
        <translation>Das Modell sagt hier jetzt %1, nicht %2: Sehen Sie noch einmal hin.</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::Overview</name>
    <message>
        <source>Forecast</source>
        <translation>Prognose erstellen</translation>
    </message>
    <message>
        <source>Forecast every item with the chosen model (F5)</source>
        <translation>Jeden Artikel mit dem gewählten Modell prognostizieren (F5)</translation>
    </message>
    <message>
        <source>Error (WAPE)</source>
        <translation>Fehler (WAPE)</translation>
    </message>
    <message>
        <source>Weighted absolute percentage error: of all units sold in the last periods that the model was not shown, the share by which it was off</source>
        <translation>Gewichteter absoluter prozentualer Fehler: der Anteil aller in den letzten, dem Modell nicht gezeigten Perioden verkauften Stück, um den es daneben lag</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Verzerrung</translation>
    </message>
    <message>
        <source>How much too high (+) or too low (−) the forecasts were in sum, as a share of the units sold</source>
        <translation>Um wie viel die Prognosen in der Summe zu hoch (+) oder zu niedrig (−) waren, als Anteil der verkauften Stück</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Show the chosen item on the Forecast page (Enter)</source>
        <translation>Den gewählten Artikel auf der Seite „Prognose“ zeigen (Eingabe)</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Braucht einen Blick</translation>
    </message>
    <message>
        <source>All sales</source>
        <translation>Alle Verkäufe</translation>
    </message>
    <message>
        <source>Rising and falling categories</source>
        <translation>Steigende und fallende Kategorien</translation>
    </message>
    <message>
        <source>The forecast beside the same periods a year before</source>
        <translation>Die Prognose neben denselben Perioden ein Jahr zuvor</translation>
    </message>
    <message>
        <source>No sales yet</source>
        <translation>Noch keine Verkäufe</translation>
    </message>
    <message>
        <source>Drop a spreadsheet anywhere on this window, or choose one: a row a sale, a day or a product with its months.</source>
        <translation>Ziehen Sie eine Tabelle irgendwo auf dieses Fenster oder wählen Sie eine: eine Zeile je Verkauf, je Tag oder je Artikel mit seinen Monaten.</translation>
    </message>
    <message>
        <source>Import a spreadsheet…</source>
        <translation>Tabelle importieren…</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>nothing: all is well</source>
        <translation>nichts: Alles ist gut</translation>
    </message>
    <message>
        <source>%1, ranked by money</source>
        <translation>%1, nach Geld geordnet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln location(s)</source>
        <translation>
            <numerusform>%Ln Standort</numerusform>
            <numerusform>%Ln Standorte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>data to %1 (%Ln day(s) old)</source>
        <translation>
            <numerusform>Daten bis %1 (%Ln Tag alt)</numerusform>
            <numerusform>Daten bis %1 (%Ln Tage alt)</numerusform>
        </translation>
    </message>
    <message>
        <source>data to %1</source>
        <translation>Daten bis %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s) in the data</source>
        <translation>
            <numerusform>%Ln Auffälligkeit in den Daten</numerusform>
            <numerusform>%Ln Auffälligkeiten in den Daten</numerusform>
        </translation>
    </message>
    <message>
        <source>The data or the calendar have changed since the last forecast: forecast again.</source>
        <translation>Die Daten oder der Kalender haben sich seit der letzten Prognose geändert: Erstellen Sie sie neu.</translation>
    </message>
    <message>
        <source>too little history to test</source>
        <translation>zu wenig Vergangenheit zum Prüfen</translation>
    </message>
    <message>
        <source>%1 below seasonal naive (%2)</source>
        <translation>%1 unter dem Vorsaisonwert (%2)</translation>
    </message>
    <message>
        <source>%1 above seasonal naive (%2)</source>
        <translation>%1 über dem Vorsaisonwert (%2)</translation>
    </message>
    <message>
        <source>neither too high nor too low</source>
        <translation>weder zu hoch noch zu niedrig</translation>
    </message>
    <message>
        <source>too high in sum</source>
        <translation>in der Summe zu hoch</translation>
    </message>
    <message>
        <source>slightly too high in sum</source>
        <translation>in der Summe etwas zu hoch</translation>
    </message>
    <message>
        <source>too low in sum</source>
        <translation>in der Summe zu niedrig</translation>
    </message>
    <message>
        <source>slightly too low in sum</source>
        <translation>in der Summe etwas zu niedrig</translation>
    </message>
    <message>
        <source>Forecast value, %1</source>
        <translation>Prognosewert, %1</translation>
    </message>
    <message>
        <source>Forecast units, %1</source>
        <translation>Prognose in Stück, %1</translation>
    </message>
    <message>
        <source>Forecast units times the last known price of each item, in the currency of your data</source>
        <translation>Prognose in Stück mal letzter bekannter Preis jedes Artikels, in der Währung Ihrer Daten</translation>
    </message>
    <message>
        <source>The data hold no prices, so units are summed</source>
        <translation>Die Daten enthalten keine Preise, daher werden Stück summiert</translation>
    </message>
    <message numerus="yes">
        <source>%1 unit(s), %2 against a year before</source>
        <translation>
            <numerusform>%1 Stück, %2 gegenüber Vorjahr</numerusform>
            <numerusform>%1 Stück, %2 gegenüber Vorjahr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 unit(s)</source>
        <translation>
            <numerusform>%1 Stück</numerusform>
            <numerusform>%1 Stück</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::PagePreview</name>
    <message>
        <source>Preview of the report</source>
        <translation>Vorschau des Berichts</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::PanelSettingsDialog</name>
    <message>
        <source>Use the last period although its days are not all there</source>
        <translation>Die letzte Periode verwenden, auch wenn nicht alle ihre Tage da sind</translation>
    </message>
    <message>
        <source>Calendar and gaps</source>
        <translation>Kalender und Lücken</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Seasons</source>
        <translation>Saisons</translation>
    </message>
    <message>
        <source>What stands out of the sales</source>
        <translation>Was aus den Verkäufen heraussticht</translation>
    </message>
    <message>
        <source>The data themselves are never changed. A forecast made before is marked as out of date.</source>
        <translation>Die Daten selbst werden nie geändert. Eine frühere Prognose wird als veraltet gekennzeichnet.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>No sale: zero</source>
        <translation>Kein Verkauf: null</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Perioden</translation>
    </message>
    <message>
        <source>A day without a record</source>
        <translation>Ein Tag ohne Eintrag</translation>
    </message>
    <message>
        <source>Newest periods to use</source>
        <translation>Zu verwendende neueste Perioden</translation>
    </message>
    <message>
        <source>After how many periods the pattern repeats itself; 1 means that it does not</source>
        <translation>Nach wie vielen Perioden sich das Muster wiederholt; 1 heißt, dass es das nicht tut</translation>
    </message>
    <message>
        <source>as the data show</source>
        <translation>wie die Daten zeigen</translation>
    </message>
    <message>
        <source>Another pattern beside it, as 365 days beside 7, for models that know several; 1 means that there is none</source>
        <translation>Ein weiteres Muster daneben, etwa 365 Tage neben 7, für Modelle, die mehrere kennen; 1 heißt, dass es keines gibt</translation>
    </message>
    <message>
        <source>Season, in periods</source>
        <translation>Saison, in Perioden</translation>
    </message>
    <message>
        <source>Second season, in periods</source>
        <translation>Zweite Saison, in Perioden</translation>
    </message>
    <message>
        <source>Use as they are</source>
        <translation>So verwenden, wie sie sind</translation>
    </message>
    <message>
        <source>Pull to the edge of the usual range</source>
        <translation>An den Rand des Üblichen ziehen</translation>
    </message>
    <message>
        <source>Replace by what was to be expected</source>
        <translation>Durch das Erwartete ersetzen</translation>
    </message>
    <message>
        <source>Bring what came before to the new level</source>
        <translation>Das Frühere auf das neue Niveau bringen</translation>
    </message>
    <message>
        <source>Leave unknown</source>
        <translation>Unbekannt lassen</translation>
    </message>
    <message>
        <source>Fill in what season and neighbours say</source>
        <translation>Auffüllen, was Saison und Nachbarn sagen</translation>
    </message>
    <message>
        <source>No country</source>
        <translation>Kein Land</translation>
    </message>
    <message>
        <source>Holidays explain sales that stand out, and models with holidays use them</source>
        <translation>Feiertage erklären herausstechende Verkäufe, und Modelle mit Feiertagen nutzen sie</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>Ausreißer</translation>
    </message>
    <message>
        <source>New levels</source>
        <translation>Neue Niveaus</translation>
    </message>
    <message>
        <source>Periods without a record</source>
        <translation>Perioden ohne Eintrag</translation>
    </message>
    <message>
        <source>Holidays of</source>
        <translation>Feiertage von</translation>
    </message>
    <message>
        <source>Take all back</source>
        <translation>Alle zurücknehmen</translation>
    </message>
    <message>
        <source>What is chosen above holds for these findings too</source>
        <translation>Was oben gewählt ist, gilt auch für diese Auffälligkeiten</translation>
    </message>
    <message>
        <source>No finding is settled on its own; the Data page lists them.</source>
        <translation>Über keine Auffälligkeit wurde einzeln entschieden; die Seite „Daten“ listet sie auf.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s) settled one by one on the Data page.</source>
        <translation>
            <numerusform>Über %Ln Auffälligkeit wurde einzeln auf der Seite „Daten“ entschieden.</numerusform>
            <numerusform>Über %Ln Auffälligkeiten wurde einzeln auf der Seite „Daten“ entschieden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::PeriodSentence</name>
    <message>
        <source>stands out, expected</source>
        <translation>sticht heraus, erwartet</translation>
    </message>
    <message>
        <source>holiday or season, else</source>
        <translation>Feiertag oder Saison, sonst</translation>
    </message>
    <message>
        <source>new level</source>
        <translation>neues Niveau</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>sold</source>
        <translation>verkauft</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>models see</source>
        <translation>Modelle sehen</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>model alone</source>
        <translation>Modell allein</translation>
    </message>
    <message>
        <source>80 % range</source>
        <translation>80-%-Bereich</translation>
    </message>
    <message>
        <source>95 % range</source>
        <translation>95-%-Bereich</translation>
    </message>
    <message>
        <source>last season</source>
        <translation>Vorsaison</translation>
    </message>
    <message>
        <source>promotion</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>out of stock</source>
        <translation>nicht vorrätig</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::PeriodTableModel</name>
    <message>
        <source>Type a number of units, or a change such as +10 % or -5 %. Clear it to take it back.</source>
        <translation>Geben Sie eine Stückzahl ein oder eine Änderung wie +10 % oder -5 %. Leeren nimmt sie zurück.</translation>
    </message>
    <message>
        <source>Four times of five the sales should lie between low and high</source>
        <translation>Vier von fünf Malen sollte der Absatz zwischen unten und oben liegen</translation>
    </message>
    <message>
        <source>What you say instead of the model: it stands beside the model&apos;s number and never over it</source>
        <translation>Was Sie statt des Modells sagen: Es steht neben der Zahl des Modells und ersetzt sie nie</translation>
    </message>
    <message>
        <source>Last season, units</source>
        <translation>Vorsaison, Stück</translation>
    </message>
    <message>
        <source>Model, units</source>
        <translation>Modell, Stück</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>Final, units</source>
        <translation>Endgültig, Stück</translation>
    </message>
    <message>
        <source>Low, 80 %</source>
        <translation>Unten, 80 %</translation>
    </message>
    <message>
        <source>High, 80 %</source>
        <translation>Oben, 80 %</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::PlannedDesk</name>
    <message>
        <source>Plan %1</source>
        <translation>%1 planen</translation>
    </message>
    <message>
        <source>Delete planned item %1</source>
        <translation>Geplanten Artikel %1 löschen</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::PlannedDialog</name>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Planned products</source>
        <translation>Geplante Artikel</translation>
    </message>
    <message>
        <source>As on the label</source>
        <translation>Wie auf dem Etikett</translation>
    </message>
    <message>
        <source>If it is known</source>
        <translation>Falls bekannt</translation>
    </message>
    <message>
        <source>The code under which its sales will come</source>
        <translation>Die Nummer, unter der seine Verkäufe kommen werden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Alle zusammen</translation>
    </message>
    <message>
        <source>A new product</source>
        <translation>Ein neuer Artikel</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Where the forecast comes from</source>
        <translation>Woher die Prognose kommt</translation>
    </message>
    <message>
        <source>%1 is no price. Write a number, as 4.99.</source>
        <translation>%1 ist kein Preis. Schreiben Sie eine Zahl wie 4,99.</translation>
    </message>
    <message>
        <source>%1 · from %2</source>
        <comment>product, first day</comment>
        <translation>%1 · ab %2</translation>
    </message>
    <message>
        <source>Forecasting…</source>
        <translation>Prognose läuft …</translation>
    </message>
    <message>
        <source>No product is planned yet</source>
        <translation>Noch kein Artikel geplant</translation>
    </message>
    <message>
        <source>Say what you are going to sell. Its launch is forecast from the products that are most like it.</source>
        <translation>Geben Sie an, was Sie verkaufen werden. Die Einführung wird aus den ähnlichsten Artikeln vorhergesagt.</translation>
    </message>
    <message>
        <source>first %1: &lt;b&gt;%2&lt;/b&gt; (%3 – %4) · a guess: it has no sales yet</source>
        <translation>erste %1: &lt;b&gt;%2&lt;/b&gt; (%3 – %4) · vage: noch keine Verkäufe</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>product, location</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>product, its weight</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>product, its weight, what is in common</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nothing can be expected yet</source>
        <translation>Noch lässt sich nichts erwarten</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::PlannedPanel</name>
    <message>
        <source>Plan a new product…</source>
        <translation>Neuen Artikel planen…</translation>
    </message>
    <message>
        <source>Planned products</source>
        <translation>Geplante Artikel</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>No product is planned yet</source>
        <translation>Noch kein Artikel geplant</translation>
    </message>
    <message>
        <source>What does not sell yet is forecast from the products that are most like it, by name, category, price and place.</source>
        <translation>Was noch nicht verkauft wird, wird von den ähnlichsten Artikeln her prognostiziert: nach Name, Kategorie, Preis und Ort.</translation>
    </message>
    <message>
        <source>Planned products: %1</source>
        <translation>Geplante Artikel: %1</translation>
    </message>
    <message>
        <source>%1 to %2 (80 %), a guess: it has no sales yet</source>
        <translation>%1 bis %2 (80 %), eine Vermutung: Es gibt noch keine Verkäufe</translation>
    </message>
    <message>
        <source>%1 (%2): planned, a click opens its forecast</source>
        <comment>product, code</comment>
        <translation>%1 (%2): geplant, ein Klick öffnet die Prognose</translation>
    </message>
    <message>
        <source>Forecasting…</source>
        <translation>Prognose läuft …</translation>
    </message>
    <message>
        <source>Expected in the first %1 of each. In no sum, until they sell.</source>
        <translation>Erwartet in den ersten %1 jedes Artikels. In keiner Summe, solange sie nicht verkauft werden.</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::QueueCard</name>
    <message>
        <source>In training</source>
        <translation>Im Training</translation>
    </message>
    <message>
        <source>waits until a core is free</source>
        <translation>wartet auf einen freien Kern</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>wird gestoppt …</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and model of a training</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>paused, started %1</source>
        <translation>angehalten, begonnen %1</translation>
    </message>
    <message>
        <source>Drop a training</source>
        <translation>Training verwerfen</translation>
    </message>
    <message>
        <source>Stop %1 and drop what it has learned so far? Pause keeps it.</source>
        <translation>%1 stoppen und verwerfen, was es bisher gelernt hat? Anhalten bewahrt es.</translation>
    </message>
    <message>
        <source>Delete %1 with what it has learned so far? This cannot be undone.</source>
        <translation>%1 mit dem bisher Gelernten löschen? Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Stop and drop</source>
        <translation>Stoppen und verwerfen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::QueueRow</name>
    <message>
        <source>Progress of %1</source>
        <translation>Fortschritt von %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Stops within a second and keeps what was learned; it can be resumed, also after the program was closed</source>
        <translation>Hält binnen einer Sekunde an und bewahrt das Gelernte; lässt sich fortsetzen, auch nachdem das Programm geschlossen war</translation>
    </message>
    <message>
        <source>Goes on from where it stopped; where the data changed meanwhile, it begins anew</source>
        <translation>Geht weiter, wo es angehalten wurde; haben sich die Daten inzwischen geändert, beginnt es neu</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Takes it out of the queue</source>
        <translation>Nimmt es aus der Warteschlange</translation>
    </message>
    <message>
        <source>Stops the training and drops what it has learned</source>
        <translation>Stoppt das Training und verwirft das Gelernte</translation>
    </message>
    <message>
        <source>Deletes the training with what it has learned so far</source>
        <translation>Löscht das Training mit dem bisher Gelernten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a button and the training that it is for</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Strg+%2)</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ReadingChoices</name>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Which sheet of the workbook holds the sales</source>
        <translation>Welches Blatt der Arbeitsmappe die Verkäufe enthält</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Zeichensatz</translation>
    </message>
    <message>
        <source>How the file&apos;s letters are stored; change it where they look wrong</source>
        <translation>Wie die Buchstaben der Datei gespeichert sind; ändern Sie es, wo sie falsch aussehen</translation>
    </message>
    <message>
        <source>Columns parted by</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>The mark between two cells</source>
        <translation>Das Zeichen zwischen zwei Zellen</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>The mark before the decimals</source>
        <translation>Das Zeichen vor den Dezimalstellen</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datumsangaben</translation>
    </message>
    <message>
        <source>How 03/04/2024 is meant</source>
        <translation>Wie 03/04/2024 gemeint ist</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Perioden</translation>
    </message>
    <message>
        <source>What the sales are summed up to</source>
        <translation>Wozu die Verkäufe summiert werden</translation>
    </message>
    <message>
        <source>day first</source>
        <translation>Tag zuerst</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>Monat zuerst</translation>
    </message>
    <message>
        <source>year first</source>
        <translation>Jahr zuerst</translation>
    </message>
    <message>
        <source>guess</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>The row that holds the names of the columns</source>
        <translation>Die Zeile mit den Namen der Spalten</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>Kopfzeile</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ReconcileDesk</name>
    <message>
        <source>The forecast shown was made with “%1”; the next one takes your choice.</source>
        <translation>Die gezeigte Prognose entstand mit „%1“; die nächste übernimmt Ihre Wahl.</translation>
    </message>
    <message>
        <source>choice of how sums and items agree</source>
        <translation>Wahl, wie Summen und Artikel in Einklang gebracht werden</translation>
    </message>
    <message>
        <source>Making sums and items agree</source>
        <translation>Summen und Artikel werden in Einklang gebracht</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::RefusedModel</name>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Why it cannot be used</source>
        <translation>Warum sie nicht verwendbar ist</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ReportChartText</name>
    <message>
        <source>sold</source>
        <translation>verkauft</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>80 % of cases</source>
        <translation>80 % der Fälle</translation>
    </message>
    <message>
        <source>95 % of cases</source>
        <translation>95 % der Fälle</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ReportPage</name>
    <message>
        <source>Category of the report</source>
        <translation>Kategorie des Berichts</translation>
    </message>
    <message>
        <source>Limits the pages to one category; CSV and XLSX always hold everything</source>
        <translation>Beschränkt die Seiten auf eine Kategorie; CSV und XLSX enthalten immer alles</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>A row a series and period with history, forecast and quantiles, for other programs</source>
        <translation>Eine Zeile je Reihe und Periode mit Vergangenheit, Prognose und Quantilen, für andere Programme</translation>
    </message>
    <message>
        <source>XLSX</source>
        <translation>XLSX</translation>
    </message>
    <message>
        <source>A workbook with summary, forecast, history, items and accuracy</source>
        <translation>Eine Arbeitsmappe mit Zusammenfassung, Prognose, Vergangenheit, Artikeln und Genauigkeit</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>The pages as you see them, to print or to send</source>
        <translation>Die Seiten, wie Sie sie sehen, zum Drucken oder Senden</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Alle Kategorien</translation>
    </message>
    <message>
        <source>Making the report …</source>
        <translation>Bericht wird erstellt …</translation>
    </message>
    <message>
        <source>The report cannot be made</source>
        <translation>Der Bericht lässt sich nicht erstellen</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prognose erstellen</translation>
    </message>
    <message>
        <source>No report yet</source>
        <translation>Noch kein Bericht</translation>
    </message>
    <message>
        <source>Import your sales and forecast them; the report is then made by itself.</source>
        <translation>Importieren Sie Ihre Verkäufe und erstellen Sie die Prognose; der Bericht entsteht dann von selbst.</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Datei importieren</translation>
    </message>
    <message>
        <source>Forecast first; the report is then made by itself.</source>
        <translation>Erstellen Sie erst die Prognose; der Bericht entsteht dann von selbst.</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Save the forecast as CSV</source>
        <translation>Prognose als CSV speichern</translation>
    </message>
    <message>
        <source>Save the forecast as a workbook</source>
        <translation>Prognose als Arbeitsmappe speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Arbeitsmappen (*.xlsx)</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Tells categories and the most valuable items in words, in the pages and in CSV and XLSX</source>
        <translation>Beschreibt Kategorien und die wertvollsten Artikel in Worten, auf den Seiten und in CSV und XLSX</translation>
    </message>
    <message>
        <source>Language of the texts</source>
        <translation>Sprache der Texte</translation>
    </message>
    <message>
        <source>The language of these texts, whatever the language of the window</source>
        <translation>Die Sprache dieser Texte, in welcher Sprache auch immer das Fenster ist</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ReportPagesText</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ReportViewModel</name>
    <message>
        <source>Making the report</source>
        <translation>Bericht wird erstellt</translation>
    </message>
    <message>
        <source>%1 forecast</source>
        <translation>Prognose %1</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 gespeichert.</translation>
    </message>
    <message>
        <source>Saved %1, and the texts beside it.</source>
        <translation>%1 gespeichert, und die Texte daneben.</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ResidualCard</name>
    <message>
        <source>What the errors have in common</source>
        <translation>Was die Fehler gemeinsam haben</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Errors are told as multiples of the usual change of their series. Those of a forecast over several periods lean the same way by themselves: a level that moved moves all of them.</source>
        <translation>Fehler sind als Vielfache der üblichen Änderung ihrer Reihe angegeben. Die einer Prognose über mehrere Perioden neigen von selbst in dieselbe Richtung: Ein verschobenes Niveau verschiebt sie alle.</translation>
    </message>
    <message>
        <source>Mean %1 · correlation with the period before %2, with a season before %3 · beyond 3: %4</source>
        <translation>Mittel %1 · Korrelation mit der Periode davor %2, mit der Vorsaison %3 · über 3: %4</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ScenarioDesk</name>
    <message>
        <source>Scenarios are drawn for single items: choose one in the list.</source>
        <translation>Szenarien werden für einzelne Artikel gezogen: Wählen Sie einen in der Liste.</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>Wird gezogen …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln possible future(s), each as likely as the others</source>
        <translation>
            <numerusform>%Ln mögliche Zukunft</numerusform>
            <numerusform>%Ln mögliche, gleich wahrscheinliche Zukünfte</numerusform>
        </translation>
    </message>
    <message>
        <source>most like your real sales</source>
        <translation>Ihren echten Verkäufen am ähnlichsten</translation>
    </message>
    <message>
        <source>Compare the ways of making scenarios</source>
        <translation>Verfahren für Szenarien vergleichen</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::ScenarioStrip</name>
    <message>
        <source>Draw again</source>
        <translation>Neu ziehen</translation>
    </message>
    <message>
        <source>Compare ways…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>Way of making scenarios</source>
        <translation>Verfahren für Szenarien</translation>
    </message>
    <message>
        <source>Other futures from the same forecast</source>
        <translation>Andere Zukünfte aus derselben Prognose</translation>
    </message>
    <message>
        <source>Which way makes futures that look most like your real sales</source>
        <translation>Welches Verfahren Zukünfte erzeugt, die Ihren echten Verkäufen am ähnlichsten sind</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::SeasonEvidenceList</name>
    <message>
        <source>What the data say of the seasons</source>
        <translation>Was die Daten über die Saisons sagen</translation>
    </message>
    <message>
        <source>Looking at the data …</source>
        <translation>Daten werden angesehen …</translation>
    </message>
    <message>
        <source>Weighing the seasons</source>
        <translation>Saisons werden abgewogen</translation>
    </message>
    <message>
        <source>Periods this long have no season.</source>
        <translation>So lange Perioden haben keine Saison.</translation>
    </message>
    <message>
        <source>Take as season</source>
        <translation>Als Saison</translation>
    </message>
    <message>
        <source>Makes %1 periods the main season</source>
        <translation>Macht %1 Perioden zur Hauptsaison</translation>
    </message>
    <message>
        <source>Take as second</source>
        <translation>Als zweite</translation>
    </message>
    <message>
        <source>Makes %1 periods the second season</source>
        <translation>Macht %1 Perioden zur zweiten Saison</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::SeriesCard</name>
    <message>
        <source>Search items</source>
        <translation>Artikel suchen</translation>
    </message>
    <message>
        <source>Item by item</source>
        <translation>Artikel für Artikel</translation>
    </message>
    <message>
        <source>click a row to see it on the Forecast page</source>
        <translation>Klicken Sie auf eine Zeile, um sie auf der Seite „Prognose“ zu sehen</translation>
    </message>
    <message>
        <source>Items with the error of each model</source>
        <translation>Artikel mit dem Fehler jedes Modells</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::SeriesResultModel</name>
    <message>
        <source>Click a row to see the series on the Forecast page</source>
        <translation>Klicken Sie auf eine Zeile, um die Reihe auf der Seite „Prognose“ zu sehen</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>A: items that bring the first 80 % of all money; B: those up to 95 %; C: the rest</source>
        <translation>A: Artikel, die die ersten 80 % des Geldes bringen; B: bis 95 %; C: der Rest</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Money that the periods brought which were forecast</source>
        <translation>Geld, das die prognostizierten Perioden brachten</translation>
    </message>
    <message>
        <source>Units sold in the periods that were forecast</source>
        <translation>Verkaufte Stück in den prognostizierten Perioden</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>The model that came closest on this series</source>
        <translation>Das Modell, das bei dieser Reihe am genauesten war</translation>
    </message>
    <message>
        <source>Closest</source>
        <translation>Genauestes</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::Session</name>
    <message>
        <source>Training %1 is finished: %2, best after epoch %3.</source>
        <translation>Training %1 ist fertig: %2, am besten nach Epoche %3.</translation>
    </message>
    <message>
        <source>Reading the items</source>
        <translation>Artikel werden gelesen</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>%1 wird importiert</translation>
    </message>
    <message>
        <source>%1 brought nothing new: all its sales are in the project.</source>
        <translation>%1 brachte nichts Neues: Alle Verkäufe darin sind schon im Projekt.</translation>
    </message>
    <message>
        <source>%1: %2, %3 changed.</source>
        <translation>%1: %2, %3 geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) added</source>
        <translation>
            <numerusform>%Ln Eintrag hinzugefügt</numerusform>
            <numerusform>%Ln Einträge hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) could not be used; the Data page lists them.</source>
        <translation>
            <numerusform>%Ln Zeile war nicht verwendbar; die Seite „Daten“ listet sie auf.</numerusform>
            <numerusform>%Ln Zeilen waren nicht verwendbar; die Seite „Daten“ listet sie auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>import of %1</source>
        <translation>Import von %1</translation>
    </message>
    <message>
        <source>removal of an import</source>
        <translation>Entfernen eines Imports</translation>
    </message>
    <message>
        <source>Bringing an import back</source>
        <translation>Import wird zurückgeholt</translation>
    </message>
    <message>
        <source>Taking an import back</source>
        <translation>Import wird zurückgenommen</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>%1 series forecast in %2 s.</source>
        <translation>%1 Reihen in %2 s prognostiziert.</translation>
    </message>
    <message>
        <source>A first look by seasonal naive is here; a better forecast takes its place as soon as it is ready.</source>
        <translation>Ein erster Blick mit dem Vorsaisonwert ist da; eine bessere Prognose folgt, sobald sie fertig ist.</translation>
    </message>
    <message>
        <source>choice of training %1</source>
        <translation>Wahl von Training %1</translation>
    </message>
    <message>
        <source>change of the calendar</source>
        <translation>Änderung des Kalenders</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::SettingTableModel</name>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>Was sie ändert</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::SimilarPanel</name>
    <message>
        <source>Products like this one</source>
        <translation>Ähnliche Artikel</translation>
    </message>
    <message>
        <source>Compared by what is seen in the sales: the pre-trained network is not there.</source>
        <translation>Verglichen nach dem, was im Absatz zu sehen ist: Das vortrainierte Netz fehlt.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen …</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::SourceModel</name>
    <message>
        <source>%1, sheet “%2”</source>
        <translation>%1, Blatt „%2“</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::StartPage</name>
    <message>
        <source>What will sell?</source>
        <translation>Was wird sich verkaufen?</translation>
    </message>
    <message>
        <source>Drop a sales spreadsheet anywhere on this window, or choose one. Shelfcast guesses its columns, shows you how it read them, and forecasts every item. Nothing leaves this machine.</source>
        <translation>Ziehen Sie eine Verkaufstabelle irgendwo auf dieses Fenster oder wählen Sie eine. Shelfcast erkennt die Spalten, zeigt Ihnen, wie es sie gelesen hat, und prognostiziert jeden Artikel. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>New project from a spreadsheet…</source>
        <translation>Neues Projekt aus einer Tabelle…</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>Beispielprojekt öffnen</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>CSV, TSV, Excel or OpenDocument; its columns are shown before anything is read</source>
        <translation>CSV, TSV, Excel oder OpenDocument; die Spalten werden gezeigt, bevor etwas eingelesen wird</translation>
    </message>
    <message>
        <source>Real sales of a British gift shop, to look around</source>
        <translation>Echte Verkäufe eines britischen Geschenkeladens, zum Umsehen</translation>
    </message>
    <message>
        <source>A *.shelfcast file</source>
        <translation>Eine *.shelfcast-Datei</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>The projects that you open will be listed here.</source>
        <translation>Hier erscheinen die Projekte, die Sie öffnen.</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::TopBar</name>
    <message>
        <source>Choose the model that Forecast uses</source>
        <translation>Das Modell wählen, das „Prognose erstellen“ verwendet</translation>
    </message>
    <message>
        <source>Model for the forecast</source>
        <translation>Modell für die Prognose</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Write the forecast as PDF, CSV or Excel workbook</source>
        <translation>Die Prognose als PDF, CSV oder Excel-Arbeitsmappe schreiben</translation>
    </message>
    <message>
        <source>Search items, SKU, category (Ctrl+K)</source>
        <translation>Artikel, Nummer, Kategorie (Strg+K)</translation>
    </message>
    <message>
        <source>Search items</source>
        <translation>Artikel suchen</translation>
    </message>
    <message>
        <source>Shows the items whose name, SKU, location or category holds these words</source>
        <translation>Zeigt die Artikel, deren Name, Nummer, Standort oder Kategorie diese Wörter enthält</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::TotalListModel</name>
    <message numerus="yes">
        <source>%1, %Ln series</source>
        <translation>
            <numerusform>%1, %Ln Reihe</numerusform>
            <numerusform>%1, %Ln Reihen</numerusform>
        </translation>
    </message>
    <message>
        <source>By how much the items together were above or below the sum&apos;s own forecast</source>
        <translation>Um wie viel die Artikel zusammen über oder unter der eigenen Prognose der Summe lagen</translation>
    </message>
    <message>
        <source>What is left of it now that all levels agree</source>
        <translation>Was davon bleibt, nachdem alle Ebenen übereinstimmen</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Danach</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::Totals</name>
    <message>
        <source>All items</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Without category</source>
        <translation>Ohne Kategorie</translation>
    </message>
    <message>
        <source>Category %1</source>
        <translation>Kategorie %1</translation>
    </message>
    <message>
        <source>Location %1</source>
        <translation>Standort %1</translation>
    </message>
    <message>
        <source>Item %1</source>
        <translation>Artikel %1</translation>
    </message>
    <message>
        <source>The series stand.</source>
        <translation>Die Reihen bleiben stehen.</translation>
    </message>
    <message>
        <source>The total stands, the series share it.</source>
        <translation>Die Gesamtsumme bleibt stehen, die Reihen teilen sie auf.</translation>
    </message>
    <message>
        <source>Both gave way.</source>
        <translation>Beide gaben nach.</translation>
    </message>
    <message>
        <source>Both were left as they are.</source>
        <translation>Beide blieben, wie sie sind.</translation>
    </message>
    <message>
        <source>Forecast alone (%1), the sum comes to nothing.</source>
        <translation>Für sich prognostiziert (%1) ergibt die Summe nichts.</translation>
    </message>
    <message>
        <source>Against the last season the sum&apos;s model expects %1, the series together %2.</source>
        <translation>Gegenüber der letzten Saison erwartet das Modell der Summe %1, die Reihen zusammen %2.</translation>
    </message>
    <message>
        <source>From the items up (bottom-up)</source>
        <translation>Von den Artikeln aufwärts (Bottom-up)</translation>
    </message>
    <message>
        <source>From the total down (top-down)</source>
        <translation>Von der Gesamtsumme abwärts (Top-down)</translation>
    </message>
    <message>
        <source>All give way (MinT)</source>
        <translation>Alle geben nach (MinT)</translation>
    </message>
    <message>
        <source>Leave them apart</source>
        <translation>Getrennt lassen</translation>
    </message>
    <message>
        <source>Each item keeps its own forecast; a sum is what its items come to.</source>
        <translation>Jeder Artikel behält seine eigene Prognose; eine Summe ist, was ihre Artikel ergeben.</translation>
    </message>
    <message>
        <source>The forecast of all together stands; locations, categories and items share it in the proportions of their own forecasts.</source>
        <translation>Die Prognose für alles zusammen bleibt stehen; Standorte, Kategorien und Artikel teilen sie im Verhältnis ihrer eigenen Prognosen auf.</translation>
    </message>
    <message>
        <source>Items and sums all give way until they agree: whoever was off the most in the past, the most.</source>
        <translation>Artikel und Summen geben nach, bis sie übereinstimmen: am meisten, wer bisher am weitesten danebenlag.</translation>
    </message>
    <message>
        <source>Items and sums each keep their own forecast and need not add up.</source>
        <translation>Artikel und Summen behalten jeweils ihre eigene Prognose und müssen sich nicht addieren.</translation>
    </message>
    <message>
        <source>The usual choice: right where single items can be forecast well.</source>
        <translation>Die übliche Wahl: richtig, wo sich einzelne Artikel gut prognostizieren lassen.</translation>
    </message>
    <message>
        <source>Right where single items sell too little to be forecast, and the total is what counts.</source>
        <translation>Richtig, wo einzelne Artikel zu wenig verkaufen, um prognostiziert zu werden, und die Gesamtsumme zählt.</translation>
    </message>
    <message>
        <source>Often the most accurate on all levels; takes the longest.</source>
        <translation>Oft am genauesten auf allen Ebenen; dauert am längsten.</translation>
    </message>
    <message>
        <source>For looking at the gap between them.</source>
        <translation>Um den Abstand zwischen beiden zu betrachten.</translation>
    </message>
    <message>
        <source>Forecast alone (%1), the sum comes to %2; its series together come to %3: no gap to speak of.</source>
        <translation>Für sich prognostiziert (%1) ergibt die Summe %2; ihre Reihen zusammen ergeben %3: kein nennenswerter Abstand.</translation>
    </message>
    <message>
        <source>Forecast alone (%1), the sum comes to %2; its series, each by its own model, come to %3: a gap of %4, now %5.</source>
        <translation>Für sich prognostiziert (%1) ergibt die Summe %2; ihre Reihen, jede mit eigenem Modell, ergeben %3: ein Abstand von %4, jetzt %5.</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::TotalsPanel</name>
    <message>
        <source>The forecast holds no sums yet. Forecast again: sums by category and location come with it.</source>
        <translation>Die Prognose enthält noch keine Summen. Erstellen Sie sie neu: Summen nach Kategorie und Standort kommen mit.</translation>
    </message>
    <message>
        <source>Sums by category and location</source>
        <translation>Summen nach Kategorie und Standort</translation>
    </message>
    <message>
        <source>How sums and items agree</source>
        <translation>Wie Summen und Artikel in Einklang gebracht werden</translation>
    </message>
    <message>
        <source>Sums and items agree</source>
        <translation>Summen und Artikel im Einklang</translation>
    </message>
    <message>
        <source>Kept with the project: the next forecast takes it too.</source>
        <translation>Wird mit dem Projekt gespeichert: Auch die nächste Prognose übernimmt es.</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::TrainingForm</name>
    <message>
        <source>Train networks</source>
        <translation>Netze trainieren</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Mehr Einstellungen</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Training starten</translation>
    </message>
    <message>
        <source>Puts the chosen networks into the queue: as many train at once as there are cores, the rest wait</source>
        <translation>Stellt die gewählten Netze in die Warteschlange: So viele trainieren zugleich, wie es Kerne gibt, die übrigen warten</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Horizont</translation>
    </message>
    <message>
        <source>How many periods ahead the network learns to look; forecasts can then look as far, or less far</source>
        <translation>Wie viele Perioden das Netz vorauszublicken lernt; Prognosen können dann so weit blicken oder weniger weit</translation>
    </message>
    <message>
        <source>all items</source>
        <translation>alle Artikel</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Learn from some items only: a pattern of item numbers, * stands for anything (A-*)</source>
        <translation>Nur von einigen Artikeln lernen: ein Muster von Artikelnummern, * steht für alles (A-*)</translation>
    </message>
    <message>
        <source>What you change holds for all chosen networks.</source>
        <translation>Was Sie ändern, gilt für alle gewählten Netze.</translation>
    </message>
    <message>
        <source>What you change holds for all chosen networks. Shown are the settings of %1; unless changed, each network keeps its own of these: %2.</source>
        <translation>Was Sie ändern, gilt für alle gewählten Netze. Gezeigt sind die Einstellungen von %1; ungeändert behält jedes Netz seine eigenen für: %2.</translation>
    </message>
    <message>
        <source>%1 (usual)</source>
        <translation>%1 (üblich)</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>wie üblich</translation>
    </message>
    <message>
        <source>Training needs the networks library.</source>
        <translation>Das Training braucht die Netzbibliothek.</translation>
    </message>
    <message>
        <source>Open a project first: networks learn from its sales.</source>
        <translation>Öffnen Sie erst ein Projekt: Netze lernen von seinen Verkäufen.</translation>
    </message>
    <message>
        <source>The project was opened for reading only.</source>
        <translation>Das Projekt wurde nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Reading the items</source>
        <translation>Artikel werden gelesen</translation>
    </message>
    <message>
        <source>Import your sales first: networks learn from them.</source>
        <translation>Importieren Sie erst Ihre Verkäufe: Netze lernen von ihnen.</translation>
    </message>
    <message>
        <source>Choose at least one network.</source>
        <translation>Wählen Sie mindestens ein Netz.</translation>
    </message>
    <message>
        <source>Start %1 trainings</source>
        <translation>%1 Trainings starten</translation>
    </message>
    <message>
        <source>Batch, noise, weights of price and direction, and a search for good settings</source>
        <translation>Stapel, Rauschen, Gewichte von Preis und Richtung und eine Suche nach guten Einstellungen</translation>
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
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <source>best: %1, loss %2</source>
        <comment>the best epoch and its validation loss</comment>
        <translation>beste: %1, Fehler %2</translation>
    </message>
    <message>
        <source>%1 windows a second</source>
        <translation>%1 Ausschnitte je Sekunde</translation>
    </message>
    <message>
        <source>Beats seasonal naive on %1 of your items</source>
        <translation>Schlägt den Vorsaisonwert bei %1 Ihrer Artikel</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::TrainingView</name>
    <message>
        <source>The networks library is missing</source>
        <translation>Die Netzbibliothek fehlt</translation>
    </message>
    <message>
        <source>Learning curves</source>
        <translation>Lernkurven</translation>
    </message>
    <message>
        <source>No network has been trained yet</source>
        <translation>Noch wurde kein Netz trainiert</translation>
    </message>
    <message>
        <source>Choose networks and press Start training. The curves appear here while they learn; afterwards they can be compared, and forecasts take the one that you choose.</source>
        <translation>Wählen Sie Netze und drücken Sie „Training starten“. Die Kurven erscheinen hier, während sie lernen; danach lassen sie sich vergleichen, und Prognosen nehmen das, welches Sie wählen.</translation>
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
        <translation>Warum diese Prognose</translation>
    </message>
    <message>
        <source>WAPE</source>
        <translation>WAPE</translation>
    </message>
    <message>
        <source>Weighted absolute percentage error: the share of the units sold that the forecast was off by, on the last periods, which it was not shown</source>
        <translation>Gewichteter absoluter prozentualer Fehler: der Anteil der verkauften Stück, um den die Prognose daneben lag, auf den letzten Perioden, die sie nicht gezeigt bekam</translation>
    </message>
    <message>
        <source>tested</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>naive</source>
        <translation>naiv</translation>
    </message>
    <message>
        <source>Weighted absolute percentage error; lower is better</source>
        <translation>Gewichteter absoluter prozentualer Fehler; kleiner ist besser</translation>
    </message>
    <message>
        <source>MASE</source>
        <translation>MASE</translation>
    </message>
    <message>
        <source>Mean absolute scaled error: 1 is as good as repeating the last season inside the history; lower is better</source>
        <translation>Mittlerer absoluter skalierter Fehler: 1 ist so gut wie die Wiederholung der Vorsaison in der Vergangenheit; kleiner ist besser</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>Verzerrung</translation>
    </message>
    <message>
        <source>Too high (+) or too low (−) in sum, as a share of the units sold; near zero is better</source>
        <translation>In der Summe zu hoch (+) oder zu niedrig (−), als Anteil der verkauften Stück; nahe null ist besser</translation>
    </message>
    <message>
        <source>error less than naive</source>
        <translation>weniger Fehler als naiv</translation>
    </message>
    <message>
        <source>error more than naive</source>
        <translation>mehr Fehler als naiv</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::WinsCard</name>
    <message>
        <source>Where each model wins</source>
        <translation>Wo jedes Modell gewinnt</translation>
    </message>
    <message>
        <source>all (%1)</source>
        <translation>alle (%1)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a class and its number of series</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>shelfcast::ui::WordsPanel</name>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>The text in %1</source>
        <translation>Der Text auf %1</translation>
    </message>
    <message>
        <source>The text in %1, whatever the language of the window</source>
        <translation>Der Text auf %1, in welcher Sprache auch immer das Fenster ist</translation>
    </message>
    <message>
        <source>Where the figures come from</source>
        <translation>Herkunft der Zahlen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies name, text and keywords</source>
        <translation>Kopiert Namen, Text und Stichwörter</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
</TS>

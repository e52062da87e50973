"""The sets that the pre-trained network is measured on."""

# name, seasons (the first is that of MASE and Naive2), horizon
SETS = {
    "m4_weekly": ("1,52", 13), "m4_hourly": ("24,168", 48), "m3_monthly": ("12", 18), "m3_quarterly": ("4", 8), "m3_yearly": ("1", 6), "m3_other": ("1", 8),
    "carparts": ("12", 12), "jewelry": ("1,52", 13), "aus_retail": ("12", 24), "walmart_weekly": ("52", 13), "m5_foods3_tx3": ("7", 28), "uci_weekly": ("1", 8),
    "favorita": ("7,365", 28), "rossmann": ("7,365", 42), "avocado": ("52", 13), "orange_juice": ("52", 8), "vegetables": ("7,365", 28),
}

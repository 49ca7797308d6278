import ArgumentParser
import Web
print("eenmond")

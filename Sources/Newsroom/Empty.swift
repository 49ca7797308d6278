import Crypto
import Yams
import Storage
import ServiceLifecycle

import Watching

extension ItemLabel: SQLConvertible {}

import Incident

extension FactTopic: SQLConvertible {}
extension Audience: SQLConvertible {}
extension Phase: SQLConvertible {}
extension Victims: SQLConvertible {}
extension CriminalStage: SQLConvertible {}
extension LogEntry.Action: SQLConvertible {}
extension MessageKind: SQLConvertible {}
extension DiagnosisAdvice: SQLConvertible {}

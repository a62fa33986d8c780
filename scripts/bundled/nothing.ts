// Stands in for what only browsers would load.
export default {}

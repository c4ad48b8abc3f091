// Trials that kill servers need the machine for themselves.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
